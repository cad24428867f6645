// An event that is being said: its type and what was typed for its fields. Only the core knows what it means.
import type { ComposeFields } from '../engine/calls';
import type { Cardinality, Composed, EventFieldInfo, EventInfo, StepReport } from '../generated/protocol';
import { type Answer, compose, preview, useAnswer } from '../store/ask';
import { description } from '../store/session';

export interface Draft {
  type: string;
  fields: ComposeFields;
}

export interface Checked {
  /** Tells which draft it is about. */
  key: string;
  /** What the fields come to: the event's text and sentence, or their problems. */
  composed: Composed;
  /** What the event would do; absent while a field has a problem. */
  report?: StepReport;
}

export function eventInfo(type: string): EventInfo | undefined {
  return description.value?.events.find((event) => event.type === type);
}

/** The fields that a person fills in. An organization's settings are edited after it is there. */
export function askedFields(info: EventInfo | undefined): EventFieldInfo[] {
  return info?.fields.filter((field) => field.kind !== 'settings') ?? [];
}

/** A draft with its switches in their first positions: a new partnership syncs. */
export function newDraft(type: string, fields: ComposeFields): Draft {
  const flags = eventInfo(type)?.fields.filter((field) => field.kind === 'flag') ?? [];
  const positions = Object.fromEntries(flags.map(({ name }) => [name, name === 'dataSync']));
  return { type, fields: { ...positions, ...fields } };
}

/** The draft with other values in some fields. */
export function withFields({ type, fields }: Draft, change: ComposeFields): Draft {
  return { type, fields: { ...fields, ...change } };
}

/** The draft of another type: what was typed stays where the new type asks for the same. */
export function withType(draft: Draft, info: EventInfo): Draft {
  const { fields } = newDraft(info.type, {});
  const spare = Object.entries(draft.fields).filter(
    ([name, value]) =>
      typeof value === 'string' && value !== '' && !info.fields.some((field) => field.name === name),
  );
  for (const { name, kind } of info.fields) {
    const same = draft.fields[name];
    if (same !== undefined && same !== false) fields[name] = same;
    else if (kind === 'organization' && info.fields.find((field) => field.kind === kind)?.name === name) {
      const earlier = spare.find(([other]) => isOrganization(draft.type, other));
      if (earlier) fields[name] = earlier[1];
    }
  }
  return { type: info.type, fields };
}

function isOrganization(type: string, name: string): boolean {
  return (
    eventInfo(type)?.fields.some((field) => field.name === name && field.kind === 'organization') ?? false
  );
}

/** Events that name an item's key are about multiple settings, the others about single ones. */
export function cardinalityOf(info: EventInfo | undefined): Cardinality {
  return info?.fields.some((field) => field.kind === 'key') ? 'multiple' : 'single';
}

/** What stands in the first field of a kind. */
export function typedFor(draft: Draft, kind: EventFieldInfo['kind']): string {
  const name = eventInfo(draft.type)?.fields.find((field) => field.kind === kind)?.name;
  const typed = name === undefined ? undefined : draft.fields[name];
  return typeof typed === 'string' ? typed : '';
}

export function problemOf(checked: Checked | undefined, field: string): string | undefined {
  return checked?.composed.problems.find((problem) => problem.field === field)?.message;
}

/** Why it cannot be applied: the first thing that is wrong with it; undefined where it can. */
export function whyNot(checked: Pick<Checked, 'composed' | 'report'> | undefined): string | undefined {
  if (!checked?.report) return checked?.composed.problems[0]?.message;
  return checked.report.happened ? undefined : checked.report.refusal;
}

function keyOf({ type, fields }: Draft): string {
  return JSON.stringify([type, fields]);
}

/** Composes and previews the draft. */
export async function check(draft: Draft): Promise<Checked> {
  const composed = await compose(draft.type, draft.fields);
  const key = keyOf(draft);
  if (composed.event === '') return { key, composed };
  return { key, composed, report: await preview(composed.event) };
}

/** Whether the answer is about the draft as it stands, not about what was typed a moment before. */
export function isAbout(checked: Checked | undefined, draft: Draft): checked is Checked {
  return checked?.key === keyOf(draft);
}

/** Composes and previews the draft whenever it or the session changes. */
export function useChecked(draft: Draft | null): Answer<Checked> {
  return useAnswer(() => (draft ? check(draft) : undefined), draft ? keyOf(draft) : '');
}
