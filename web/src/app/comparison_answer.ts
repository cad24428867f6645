// What differs between the pinned state and the present one, for whoever shows it.
import type { Comparison } from '../generated/protocol';
import { type Answer, ask, useAnswer } from '../store/ask';
import { type Pinned, pinned } from '../store/comparison';

/** With what the open session is compared, and how. */
export function comparedWith({ session, file }: Pinned): { with: number; onlyTold?: boolean } {
  return { with: session, ...(file === undefined ? {} : { onlyTold: true }) };
}

/** The comparison with what is pinned; no value where nothing is. */
export function useComparison(): Answer<Comparison> {
  const other = pinned.value;
  return useAnswer(() => (other === null ? undefined : ask('compare', comparedWith(other))), other?.session);
}
