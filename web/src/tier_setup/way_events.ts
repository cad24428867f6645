// The events of the shortest way with other values in the place of the examples.
import type { TierAct, TierValue } from '../generated/protocol';

/** What was typed, by request and parameter. */
export type Edits = ReadonlyMap<string, string>;

export function editKey(act: Pick<TierAct, 'request'>, value: Pick<TierValue, 'parameter'>): string {
  return JSON.stringify([act.request, value.parameter]);
}

const kNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** The value as JSON text of the kind that the example is; a number keeps its digits. */
function jsonOf(typed: string, example: unknown): string {
  if (typeof example === 'boolean' && (typed === 'true' || typed === 'false')) return typed;
  if (typeof example === 'number' && kNumber.test(typed.trim())) return typed.trim();
  return JSON.stringify(typed);
}

/** The event of the step, with what was typed instead of its examples. */
export function eventOf(act: TierAct, edits: Edits): string {
  const edited = act.examples.filter((value) => edits.has(editKey(act, value)));
  if (edited.length === 0) return act.event;
  const event = JSON.parse(act.event) as Record<string, unknown> & { values?: Record<string, unknown> };
  const values = event.values ?? {};
  const members = Object.entries(values).map(([parameter, example]) => {
    const typed = edits.get(editKey(act, { parameter }));
    const text = typed === undefined ? JSON.stringify(example) : jsonOf(typed, example);
    return `${JSON.stringify(parameter)}:${text}`;
  });
  return written(event, members);
}

function written(event: Record<string, unknown>, values: readonly string[]): string {
  const members = Object.entries(event).map(([name, member]) => {
    const text = name === 'values' ? `{${values.join(',')}}` : JSON.stringify(member);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${members.join(',')}}`;
}
