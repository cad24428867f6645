// Opens a file beside the present work, to be held against it.
import { EngineProblems } from '../engine/answer';
import { useWholeEngine } from '../engine/client';
import type { Problem } from '../generated/protocol';
import { asKept } from './as_kept';
import type { Beside } from './besides';
import { type Base, kNotOpened, open } from './journal';
import { change } from './queue';

/** Opens the file and hands it on, in turn. The answer is empty, else the problems for which it was not taken. */
export async function openBeside(
  doing: string,
  base: Base,
  take: (opened: Beside) => Promise<void>,
): Promise<Problem[]> {
  let refused: Problem[] = [kNotOpened];
  await useWholeEngine(); // the first one knows no tables
  await change(doing, async () => {
    try {
      const { state } = await open(base);
      const journal = { base: await asKept(base, state.session), edits: [] };
      await take({ session: state.session, step: state.cursor, journal });
      refused = [];
    } catch (error) {
      if (!(error instanceof EngineProblems)) throw error;
      refused = error.problems;
    }
  });
  return refused;
}
