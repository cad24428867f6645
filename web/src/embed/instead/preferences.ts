// In the place of store/preferences in the build of embeds: nothing is kept, and nothing that the page keeps is read.
import { signal } from '@preact/signals';
import type * as Real from '../../store/preferences';

const choices = new Map<string, string>();

export const { choiceOf, choose, remembered, rememberedSize }: typeof Real = {
  choiceOf: (key) => choices.get(key) ?? '',
  choose: (key, text) => void choices.set(key, text), // so that a link of it says the same
  remembered: (_key, initial) => signal(initial),
  rememberedSize: (_key, initial) => signal(initial),
};
