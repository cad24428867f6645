// What is said of an arrow of the diagram while a request stands somewhere: whether it can be taken now, and why not.
import type { RequestStatus, TierMove } from '../generated/protocol';

/** Whether the request can go this way now. */
export function isLegalNow(row: TierMove, status: RequestStatus, now: readonly TierMove[]): boolean {
  const own = now.find(({ action }) => action === row.action);
  return own?.isLegal === true && row.from === status && own.to === row.to;
}

export interface Words {
  label: string;
  rule: string;
  isLegal: boolean;
  /** Who may, and when or why not. */
  who: string;
  why: string;
}

/**
 * Of a move that is not legal, the reason that the core gives for the action; of one that is legal but leads elsewhere
 * now, when it would lead here; of what happens by itself, when it does.
 */
export function wordsOf(row: TierMove, status: RequestStatus, now: readonly TierMove[]): Words {
  const { label, rule, who, sentence, event } = row;
  const own = now.find(({ action }) => action === row.action);
  const isLegal = isLegalNow(row, status, now);
  const words = { label, rule, isLegal, who: who.join(', ') };
  const when = sentence === '' ? '' : `if ${sentence}`;
  if (isLegal) return { ...words, why: '' };
  if (event === '' || !own || own.isLegal) return { ...words, why: when };
  return { ...words, why: own.sentence };
}
