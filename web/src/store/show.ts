// Showing what was committed. The change is made already; the questions behind it may still fail the engine, and then the
// one that takes over shows it.
import { EngineReplaced } from '../engine/answer';
import { bytes, replaceEngine } from '../engine/client';
import type { SessionState, StepReport } from '../generated/protocol';
import { whenSettled } from './queue';
import { showState } from './refresh';
import { amend, isNewDocument, isShown, presentStanding, rememberShown, takeBack } from './standing';

const kMostEdits = 100; // before the journal starts anew from the document as it stands

/** Brings every view to the state that was committed last; `report`: of its step, where that was told already. */
export async function showPresent(state: SessionState, report?: StepReport): Promise<void> {
  await showState(state, isNewDocument(), report);
  rememberShown();
}

/**
 * The same behind a change. Where the engine fails, the one that takes over has shown it when this resolves; where
 * even that one fails, or an answer is not what it should be, the change is taken back and this rejects.
 */
export async function showCommitted(state: SessionState, report?: StepReport): Promise<void> {
  const { journal } = presentStanding()!;
  const { cursor } = state;
  try {
    await showPresent(state, report);
  } catch (error) {
    if (!(error instanceof EngineReplaced) && takeBack()) await replaceEngine().catch(() => {});
    await whenSettled();
    const standing = presentStanding();
    const isMade = isShown() && standing?.journal === journal && standing.state.cursor === cursor;
    if (!isMade) throw error;
  }
}

/** Starts the journal anew from the document as it stands, where it has grown long. Must run in turn. */
export async function compactJournal(): Promise<void> {
  const standing = presentStanding();
  if (!standing || standing.journal.edits.length < kMostEdits) return;
  try {
    const { session } = standing.state;
    const document = await bytes('document', { session, form: 'timeline' });
    amend({ journal: { base: { bytes: document, format: 'json', takeGoodRows: false }, edits: [] } });
  } catch (error) {
    if (!(error instanceof EngineReplaced)) throw error; // the next edit tries again
  }
}
