// How an embed shows its scenario.
import { computed, signal } from '@preact/signals';
import { chosenView, shownView } from '../picture/picture_state';
import { system } from '../store/system';
import type { EmbedView } from './options';

export const isPlayable = signal(false);
/** What the host asks for; undefined: whichever suits the scenario. */
export const wantedView = signal<EmbedView | undefined>(undefined);

/** A scenario of another system than Data Sync is told step by step: the pictures are of partnerships. */
export const embedView = computed<EmbedView>(() => {
  // The diagram of a large channel leads to the icicle.
  if (wantedView.value === 'diagram' && chosenView.value === 'icicle') return 'icicle';
  if (wantedView.value) return wantedView.value;
  if (system.value !== 'data-sync') return 'steps';
  return shownView.value === 'json' ? 'diagram' : shownView.value;
});
