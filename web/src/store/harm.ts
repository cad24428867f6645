// What a change of the timeline would do to what is there already: events that are refused for it, expectations that fail.
import type { ExpectationResult, SessionState, TimelineEntry } from '../generated/protocol';

export interface Harm {
  /** Events that happened before. */
  refused: readonly TimelineEntry[];
  /** Expectations that held before. */
  broken: readonly ExpectationResult[];
}

export const kNoHarm: Harm = { refused: [], broken: [] };

export function isHarmful({ refused, broken }: Harm): boolean {
  return refused.length > 0 || broken.length > 0;
}

/**
 * The expectations that hold before and fail after. They follow their events: as long as none goes, each keeps its place;
 * none where they are others.
 */
export function brokenBetween(before: SessionState | null, after: SessionState): ExpectationResult[] {
  if (before?.expectations.length !== after.expectations.length) return [];
  return after.expectations.filter(({ passed }, i) => !passed && before.expectations[i]?.passed);
}
