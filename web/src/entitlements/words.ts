// The words of Entitlements by group, as the core gives them.
import type { SystemDescription, Term } from '../generated/protocol';

export type WordGroup = 'accountTypes' | 'kinds' | 'states' | 'fields';

export function wordsOf(description: SystemDescription | null, group: WordGroup): Term[] {
  const terms = description?.words.find(({ id }) => id === group)?.terms ?? [];
  // "none" of an enumeration is nothing that can be shown.
  return terms.filter(({ id }) => id !== '' && id !== 'none');
}
