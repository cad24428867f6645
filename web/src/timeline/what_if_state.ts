// The what-if sentence that is being said, kept while its pane is out of sight.
import { computed, effect, signal } from '@preact/signals';
import type { ComposeFields } from '../engine/calls';
import type { EventFieldInfo, EventInfo } from '../generated/protocol';
import { row } from '../store/rows';
import { description, selection, tree, watchDocuments } from '../store/session';
import { askedFields, type Draft, eventInfo, newDraft, withFields, withType } from './draft';

export const draft = signal<Draft | null>(null);
/** The preview of the draft stands open. */
export const previewOpen = signal(false);

/** The user said whom the sentence is about; until then it is about what is selected. */
let isSubjectChosen = false;

/** What the sentence begins with: an organization, or a new one's name. */
export function subjectOf(info: EventInfo | undefined): EventFieldInfo | undefined {
  return info?.fields.find((field) => field.kind === 'organization') ?? askedFields(info)[0];
}

/** The first thing that can be said: that an item is added somewhere. */
function firstDraft(): Draft | null {
  const events = description.peek()?.events ?? [];
  const first = events.find((event) => event.fields.some((field) => field.kind === 'key')) ?? events[0];
  return first ? newDraft(first.type, {}) : null;
}

/** The id of the organization that is looked at; the first of the channel where none is. */
const inFocus = computed(() => {
  const selected = selection.value;
  switch (selected.kind) {
    case 'organization':
      return selected.id;
    case 'value':
      return selected.organization;
    case 'partnership':
    case 'outcome':
      return selected.upstream;
    case 'none': {
      const first = tree.value.organization[0];
      return first === undefined ? undefined : row(first)?.id;
    }
  }
});

function withSubject(present: Draft): Draft {
  const subject = subjectOf(eventInfo(present.type));
  const id = inFocus.value;
  if (isSubjectChosen || id === undefined || subject?.kind !== 'organization') return present;
  return present.fields[subject.name] === id ? present : withFields(present, { [subject.name]: id });
}

/** The id of the sentence's element. */
export const kSentenceId = 'what-if-sentence';

/** Puts the focus where the next event is said. */
export function focusSentence(): void {
  document.querySelector<HTMLElement>(`#${kSentenceId} input`)?.focus();
}

const isNewDocument = watchDocuments();
effect(() => {
  if (!description.value || !isNewDocument()) return;
  isSubjectChosen = false;
  draft.value = firstDraft();
});
effect(() => {
  if (draft.value) draft.value = withSubject(draft.value);
});

export function changeType(info: EventInfo): void {
  if (draft.peek()) draft.value = withType(draft.peek()!, info);
}

export function changeFields(change: ComposeFields): void {
  const present = draft.peek();
  if (!present) return;
  const subject = subjectOf(eventInfo(present.type));
  if (subject && subject.name in change) isSubjectChosen = true;
  draft.value = withFields(present, change);
}

/** Ready for the next sentence: the words that made this one are gone, who and where stay. */
export function clearWords(): void {
  const said = draft.peek();
  if (!said) return;
  const stays = eventInfo(said.type)?.fields.filter(({ kind }) =>
    ['organization', 'setting', 'flag'].includes(kind),
  );
  const kept = new Set(stays?.map(({ name }) => name));
  draft.value = {
    type: said.type,
    fields: Object.fromEntries(Object.entries(said.fields).filter(([name]) => kept.has(name))),
  };
}
