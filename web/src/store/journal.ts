// What it takes to bring an engine back to where the session stands: the document it was opened from and the edits
// since. A replaced engine is restored from it, and so is an earlier session.
import { EngineProblems } from '../engine/answer';
import type { SeveralFiles } from '../engine/calls';
import { call, hasWholeEngine, useWholeEngineNow } from '../engine/client';
import { linkKnown } from '../engine/first_parts';
import type { DocumentFormat, Opened, Problem, SessionState, TableOptions } from '../generated/protocol';
import { applyEdit, type Edit } from './edits';

export type Base = TableOptions & SeveralFiles & { bytes: Uint8Array; format: DocumentFormat };
export interface Journal {
  base: Base;
  edits: readonly Edit[];
}

/** The journal with one more edit. */
export function withEdit({ base, edits }: Journal, edit: Edit): Journal {
  return { base, edits: [...edits, edit] };
}

/** Something is wrong with the link itself, whichever engine reads it. */
const isOfLink = ({ problems }: EngineProblems) => problems.some(({ path }) => path === 'link');

/** What the first engine finds wrong, the whole one may know: it is asked before anybody is told. */
async function askBoth<T>(question: () => Promise<T>): Promise<T> {
  if (hasWholeEngine()) return question();
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof EngineProblems) || isOfLink(error)) throw error;
    await useWholeEngineNow().catch(() => {
      throw error;
    });
    return question();
  }
}

/** What is said where opening was stopped, or the engine gave up over it. */
export const kNotOpened: Problem = {
  severity: 'error',
  path: '',
  message: 'Opening was stopped.',
  hint: 'Try again, or take less of it.',
};

/** Opens a document; the engine's copy of the bytes is its own. */
export async function open(base: Base): Promise<Opened> {
  const { bytes: document, ...how } = base;
  // The first engine reads no tables, and links only where there is what they are read with: where the whole one comes it
  // need not be asked, with all that there is to read.
  const isForWhole = how.format === 'csv' || (how.format === 'link' && !linkKnown);
  if (isForWhole && !hasWholeEngine()) await useWholeEngineNow().catch(() => {});
  return askBoth(async () => {
    if (how.format !== 'link' || !linkKnown || hasWholeEngine()) return call('open', how, document);
    // Where that cannot be fetched the engine says so.
    return call('open', { ...how, linkKnown: await linkKnown().catch(() => '') }, document);
  });
}

/** What opening it would give; nothing stays open. */
export async function tryOut(base: Base): Promise<Opened> {
  const opened = await open(base);
  await call('close', { session: opened.state.session });
  return opened;
}

/** Opens the base, applies the edits and goes to the cursor; answers with the state reached. */
export function replayJournal(source: Journal, cursor: number): Promise<SessionState> {
  return askBoth(() => replayOnce(source, cursor));
}

async function replayOnce(source: Journal, cursor: number): Promise<SessionState> {
  const opened = await open(source.base);
  let reached = opened.state;
  for (const edit of source.edits) reached = (await applyEdit(edit, reached)).state;
  if (reached.cursor === cursor) return reached;
  return call('goTo', { session: reached.session, step: cursor });
}
