// What differs between the pinned state and the present one, for whoever shows it.
import type { Comparison } from '../generated/protocol';
import { type Answer, ask, useAnswer } from '../store/ask';
import { pinned } from '../store/comparison';

/** The comparison with what is pinned; no value where nothing is. */
export function useComparison(): Answer<Comparison> {
  const other = pinned.value?.session;
  const onlyTold = pinned.value?.file !== undefined;
  const how = onlyTold ? { onlyTold } : {};
  return useAnswer(() => (other === undefined ? undefined : ask('compare', { with: other, ...how })), other);
}
