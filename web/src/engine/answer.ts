// An answer's bytes told apart: a result, problems, or raw bytes.
import type { Problem } from '../generated/protocol';

/** The engine says that a request or its payload is malformed: every problem with its path. */
export class EngineProblems extends Error {
  override readonly name = 'EngineProblems';
  constructor(readonly problems: Problem[]) {
    super(problems[0]?.message ?? 'The request was not understood.');
  }
}

/** Why an engine takes the place of another: it failed or was stopped, or the page needs the whole one. */
export type ReplaceReason = 'anew' | 'whole';

/** The engine was replaced while a call was under way; what the call would have done did not happen. */
export class EngineReplaced extends Error {
  override readonly name = 'EngineReplaced';
  constructor(
    message: string,
    readonly reason: ReplaceReason,
  ) {
    super(message);
  }
}

const decoder = new TextDecoder();
const refusal = new TextEncoder().encode('{"ok":false');

function saysNo(bytes: Uint8Array): boolean {
  return bytes.length > refusal.length && refusal.every((byte, i) => bytes[i] === byte);
}

/** The result object of a JSON answer; throws EngineProblems where the engine reports problems. */
export function readAnswer(bytes: Uint8Array): unknown {
  const answer = JSON.parse(decoder.decode(bytes)) as { ok: boolean; result?: unknown; problems?: Problem[] };
  if (!answer.ok) throw new EngineProblems(answer.problems ?? []);
  return answer.result;
}

/** The bytes of a binary answer; throws EngineProblems where the engine reports problems instead. */
export function readBytes(bytes: Uint8Array): Uint8Array {
  if (saysNo(bytes)) readAnswer(bytes);
  return bytes;
}
