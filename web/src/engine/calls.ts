// What the calls of the core are asked with and what they answer, taken from the types that the core's rows generate.
import type { ByteCalls, Calls } from '../generated/protocol';

export type CallName = keyof Calls;
export type ByteCallName = keyof ByteCalls;
export type Args<N extends CallName> = Calls[N]['args'];
export type ByteArgs<N extends ByteCallName> = ByteCalls[N]['args'];
export type Result<N extends CallName> = Calls[N]['result'];

type PayloadKind<N> = N extends CallName
  ? Calls[N]['payload']
  : N extends ByteCallName
    ? ByteCalls[N]['payload']
    : never;
/** What stands beside the arguments, where the call takes anything. */
export type Payload<N extends CallName | ByteCallName> =
  PayloadKind<N> extends 'none' ? [] : [payload: Uint8Array | string];

/** Calls on the session that is open: the page adds the session's number. */
export type OpenArgs<N extends CallName> = WithoutSession<Args<N>>;
export type OpenByteArgs<N extends ByteCallName> = WithoutSession<ByteArgs<N>>;
/** Of each of several alternatives by itself. */
type WithoutSession<T> = T extends unknown ? Omit<T, 'session'> : never;

/** Several files in one payload, one behind the other; or one. */
export type SeveralFiles = FilesOf<Args<'open'>>;
type FilesOf<T> = T extends unknown ? Pick<T, Extract<keyof T, 'fileNames' | 'fileSizes'>> : never;

/** What is typed and chosen in a form, by the name of the field. */
export type ComposeFields = Record<string, string | boolean>;
