// What the engine finds wrong with a document that is not opened for it.
import { EngineProblems, EngineReplaced } from '../engine/answer';
import { call, engineSettled, hasWholeEngine, useWholeEngine } from '../engine/client';
import type { Problem } from '../generated/protocol';

async function problemsOf(bytes: Uint8Array): Promise<Problem[]> {
  await engineSettled();
  try {
    const opened = await call('open', { format: 'json' }, bytes);
    await call('close', { session: opened.state.session });
    return opened.problems;
  } catch (error) {
    if (error instanceof EngineProblems) return error.problems;
    if (error instanceof EngineReplaced && error.reason === 'whole') return problemsOf(bytes);
    throw error;
  }
}

/** Rejects with EngineReplaced where the engine had to be started anew. */
export async function checkDocument(bytes: Uint8Array): Promise<Problem[]> {
  const found = await problemsOf(bytes);
  // What the first engine finds wrong, the whole one may know.
  if (found.length === 0 || hasWholeEngine()) return found;
  await useWholeEngine();
  return problemsOf(bytes);
}
