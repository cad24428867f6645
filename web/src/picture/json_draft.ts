// What was typed in the JSON view and not applied. It is checked by the engine whenever typing pauses.
import { effect, signal } from '@preact/signals';
import type { Problem } from '../generated/protocol';
import { checkDocument } from '../store/check';

/** Null: the text is the scenario as it stands. */
export const draft = signal<string | null>(null);
/** What is wrong with it, as last checked. */
export const found = signal<readonly Problem[]>([]);
/** The scenario changed after the draft was begun. */
export const outdated = signal(false);

export function discard(): void {
  draft.value = null;
  found.value = [];
  outdated.value = false;
}

export function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const kPause = 350; // milliseconds
let lastTook = 0; // a large document is checked less often: the engine has other questions to answer

async function checkNow(text: string): Promise<void> {
  const begun = performance.now();
  const problems = await checkDocument(encoded(text));
  lastTook = performance.now() - begun;
  if (draft.peek() === text) found.value = problems;
}

effect(() => {
  const text = draft.value;
  if (text === null) return;
  const timer = setTimeout(() => {
    checkNow(text).catch(() => {}); // the engine was started anew: the next edit asks it
  }, kPause + lastTook);
  return () => clearTimeout(timer);
});
