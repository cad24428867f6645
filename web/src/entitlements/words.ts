// The words of Entitlements by group, as the core gives them.

import type { SystemDescription, Term } from '../generated/protocol';
import { overview } from './state';

export type WordGroup = 'accountTypes' | 'kinds' | 'states' | 'fields';

/** "none", or "none that Nordic sees": who looks as an account does not see all that there is. */
export function noneSeen(none: string): string {
  const viewer = overview.value?.viewer ?? '';
  return viewer === '' ? none : `${none} that ${viewer} sees`;
}

export function wordsOf(description: SystemDescription | null, group: WordGroup): Term[] {
  const terms = description?.words.find(({ id }) => id === group)?.terms ?? [];
  // "none" of an enumeration is nothing that can be shown.
  return terms.filter(({ id }) => id !== '' && id !== 'none');
}
