// What is asked of the core for several: an event for each value of a field, each after those before it.
import type { EachEvents } from '../generated/protocol';
import { ask, asLooked, useAnswer } from '../store/ask';
import { type Several, valuesOf } from '../store/several';

const kListed = 20; // entries of each list of a report

export async function askEach({ type, typed, each, values }: Several): Promise<EachEvents> {
  return ask('composeEach', {
    type,
    fields: typed,
    each,
    values: valuesOf(values),
    limit: kListed,
    ...asLooked(),
  });
}

export function useEach(several: Several | null) {
  return useAnswer(
    () => (several ? askEach(several) : undefined),
    several ? JSON.stringify([several.type, several.typed, several.each, several.values]) : '',
  );
}

/** The texts of those that would happen. */
export function eventsOf({ entries }: EachEvents): string[] {
  return entries.filter(({ report }) => report?.happened).map(({ composed }) => composed.event);
}
