// Questions to the open session. Where another engine takes over meanwhile, they are asked of that one; where it had to
// be started anew, the view that asked gets EngineReplaced and asks again at the next revision.
import { useEffect, useState } from 'preact/hooks';
import { EngineReplaced } from '../engine/answer';
import type {
  Args,
  ByteArgs,
  ByteCallName,
  CallName,
  ComposeFields,
  OpenArgs,
  OpenByteArgs,
  Payload,
  Result,
} from '../engine/calls';
import { bytes, call, engineSettled } from '../engine/client';
import type { Composed, StepReport } from '../generated/protocol';
import { openSession, revision, state } from './session';
import { veil } from './veil';

/** Asks the session that the engine in place has. */
async function askOpen<T>(question: (session: number) => Promise<T>): Promise<T> {
  await engineSettled();
  try {
    return await question(openSession());
  } catch (error) {
    if (!(error instanceof EngineReplaced) || error.reason !== 'whole') throw error;
    return askOpen(question);
  }
}

/** Asks the open session for an object. */
export function ask<N extends CallName>(
  name: N,
  args: OpenArgs<N>,
  ...payload: Payload<N>
): Promise<Result<N>> {
  return askOpen((session) => call(name, { ...args, session } as unknown as Args<N>, ...payload));
}

/** Asks the open session for bytes. */
export function askBytes<N extends ByteCallName>(
  name: N,
  args: OpenByteArgs<N>,
  ...payload: Payload<N>
): Promise<Uint8Array> {
  return askOpen((session) => bytes(name, { ...args, session } as unknown as ByteArgs<N>, ...payload));
}

/** Who looks, as an argument of a call; nobody in particular: none. */
export function asLooked(): { as?: string } {
  const looks = veil.peek();
  return looks ? { as: looks.as } : {};
}

/** How many entries a list of a report has: the same of a preview, of what was done and of a step of the timeline. */
export const kReportLimit = 200;

/** What the event would do at the cursor, as far as the account that looks may know it; nothing is kept. */
export function preview(event: string, limit = kReportLimit): Promise<StepReport> {
  return ask('preview', { limit, ...asLooked() }, event);
}

/** An event from what was typed: its text and sentence, or a problem for each field. */
export function compose(type: string, fields: ComposeFields): Promise<Composed> {
  return ask('compose', { type, fields });
}

export interface Answer<T> {
  value: T | undefined;
  /** Why there is no value; empty while there is one or it is awaited. */
  error: string;
}

/**
 * The newest answer to `question`, asked anew with every revision and whenever one of `inputs` changes. The earlier
 * answer stays until the next one is there. `question` answers undefined to ask nothing.
 */
export function useAnswer<T>(
  question: () => Promise<T> | undefined,
  ...inputs: readonly (string | number | boolean | undefined)[]
): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: undefined, error: '' });
  useEffect(() => {
    if (!state.peek()) return;
    let current = true;
    question()?.then(
      (value) => {
        if (current) setAnswer({ value, error: '' });
      },
      (error: unknown) => {
        if (!current || error instanceof EngineReplaced) return;
        setAnswer({ value: undefined, error: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [revision.value, ...inputs]);
  return answer;
}
