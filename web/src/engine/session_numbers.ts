// The page's number of a session tells which engine has it. A question about a session of an engine that is gone is
// asked of no other: its sessions may bear the same numbers, and an edit would happen to the wrong one, or twice.

const kSessionsPerEngine = 2 ** 20;

/** The arguments of a call that name sessions. */
const kNames = ['session', 'with'] as const;
type Numbers = Partial<Record<(typeof kNames)[number], number>>;

/** The arguments as the engine of this generation knows them; undefined where they name a session of another. */
export function asEngineKnows<T extends object>(args: T, generation: number): T | undefined {
  const known: T & Numbers = { ...args };
  for (const name of kNames) {
    const number = known[name];
    if (number === undefined) continue;
    if (Math.floor(number / kSessionsPerEngine) !== generation) return undefined;
    known[name] = number % kSessionsPerEngine;
  }
  return known;
}

/** An answer of the engine of this generation, with the page's numbers: itself a session's state, or holding one. */
export function asPageKnows<T>(answer: T, generation: number): T {
  const told = answer as { session?: number; state?: { session?: number } };
  for (const state of [told, told.state]) {
    if (typeof state?.session === 'number') state.session += generation * kSessionsPerEngine;
  }
  return answer;
}
