// A what-if in one sentence: who, does what, with what. It says at once what would come of it.
import { useEffect } from 'preact/hooks';
import type { EventFieldInfo, EventInfo } from '../generated/protocol';
import { applyEvents, tryEvents } from '../store/actions';
import { wantRows } from '../store/rows';
import { description, previewed, state, tree } from '../store/session';
import { Button } from '../ui';
import {
  askedFields,
  type Checked,
  check,
  type Draft,
  eventInfo,
  isAbout,
  problemOf,
  useChecked,
  whyNot,
} from './draft';
import { useStoredFlags } from './event_form';
import { FieldControl } from './field_control';
import { StepCounts } from './step_counts';
import { Refusal } from './step_report';
import {
  changeFields,
  changeType,
  clearWords,
  draft,
  kSentenceId,
  previewOpen,
  subjectOf,
} from './what_if_state';

function VerbChoice({ value, onChoose }: { value: string; onChoose(info: EventInfo): void }) {
  return (
    <select
      aria-label="Event"
      value={value}
      onChange={(event) => {
        const info = eventInfo(event.currentTarget.value);
        if (info) onChoose(info);
      }}
    >
      {description.value?.events.map(({ type, verb, label }) => (
        <option key={type} value={type} title={label}>
          {verb}
        </option>
      ))}
    </select>
  );
}

function Sentence({ said, checked }: { said: Draft; checked: Checked | undefined }) {
  const info = eventInfo(said.type);
  const subject = subjectOf(info);
  const control = (field: EventFieldInfo) => (
    <FieldControl
      key={field.name}
      field={field}
      draft={said}
      problem={said.fields[field.name] ? problemOf(checked, field.name) : undefined}
      onChange={changeFields}
    />
  );
  return (
    <div id={kSentenceId} class="what-if__sentence">
      <span class="what-if__begin">What if</span>
      {subject && control(subject)}
      <VerbChoice value={said.type} onChoose={changeType} />
      {askedFields(info)
        .filter((field) => field !== subject && !(field.kind === 'newId' && !field.required))
        .map(control)}
    </div>
  );
}

function Outcome({ checked }: { checked: Checked | undefined }) {
  const report = checked?.report;
  if (!report) return null;
  return (
    <div class="what-if__outcome" aria-live="polite">
      {report.happened ? <StepCounts counts={report.counts} /> : <Refusal report={report} />}
    </div>
  );
}

export function WhatIf() {
  const said = draft.value;
  const checked = useChecked(said).value;
  const report = checked?.report;
  const event = checked?.composed.event ?? '';
  useStoredFlags(said, changeFields);

  // Whom the sentence is about where nobody is selected: a phone shows no list that would ask for the row.
  const first = tree.value.organization[0];
  useEffect(() => {
    wantRows('what-if', first === undefined ? [] : [first]);
    return () => wantRows('what-if', []);
  }, [first]);

  useEffect(() => {
    previewed.value = previewOpen.value && report && event !== '' ? { event, report } : null;
    return () => {
      previewed.value = null;
    };
  }, [previewOpen.value, report, event]);

  if (!said || !state.value) return null;
  // What was typed a moment ago may not be checked yet: then the preview comes with the answer.
  const canPreview = report !== undefined || !isAbout(checked, said);
  const apply = async () => {
    const isShown = isAbout(checked, said);
    const current = isShown ? checked : await check(said);
    if (current.composed.event === '') return;
    const events = [current.composed.event];
    // What the open preview shows need not be asked again.
    const isKnown = isShown && previewOpen.peek() && current.report?.happened;
    const done = isKnown ? await applyEvents(events) : await tryEvents(events);
    if (!done) return;
    previewOpen.value = false;
    clearWords();
  };
  return (
    <form
      class="what-if"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void apply();
      }}
    >
      <Sentence said={said} checked={checked} />
      <div class="what-if__actions">
        <Button
          aria-pressed={previewOpen.value}
          aria-disabled={canPreview ? undefined : true}
          onClick={() => {
            if (canPreview) previewOpen.value = !previewOpen.value;
          }}
        >
          Preview
        </Button>
        <Button
          kind="primary"
          aria-disabled={report?.happened ? undefined : true}
          title={whyNot(checked)}
          onClick={() => void apply()}
        >
          Apply
        </Button>
        {report && !report.happened && (
          <Button kind="quiet" onClick={() => void applyEvents([event])}>
            Keep it as a refused step
          </Button>
        )}
      </div>
      {!previewOpen.value && <Outcome checked={checked} />}
      <button type="submit" hidden />
    </form>
  );
}
