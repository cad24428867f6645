// What would come of the good rows alone: told before somebody takes them.
import { EngineProblems, EngineReplaced } from '../engine/answer';
import { tryOut } from '../store/journal';
import { baseOf, bytesOf, cameText, draft, hasGoodOnes } from './import_state';

const kLargestTrial = 2_000_000; // bytes; reading more once again would be waited for

/** Opens the good rows of the draft, looks how much they are, and closes them; what is open stays. */
export async function lookAtGoodOnes(): Promise<void> {
  const asked = draft.peek();
  if (asked.problems.length === 0 || !hasGoodOnes(asked) || bytesOf(asked).length > kLargestTrial) return;
  const tell = (good: typeof asked.good) => {
    if (draft.peek() === asked) draft.value = { ...asked, good };
  };
  try {
    const came = cameText((await tryOut(baseOf({ takeGoodRows: true }))).state);
    tell(came === '' ? 'none' : { came });
  } catch (error) {
    if (error instanceof EngineProblems) tell('none');
    else if (!(error instanceof EngineReplaced)) throw error;
  }
}
