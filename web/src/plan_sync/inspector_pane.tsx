// Pane C: the chosen difference or value, why it is as it is and what would change it; above it, while there are
// marks, the smallest set of options that meets them.
import { useEffect, useRef } from 'preact/hooks';
import type { PlanEntry, PlanPlace } from '../generated/protocol';
import { Why } from '../inspector/why_panel';
import { ask, useAnswer } from '../store/ask';
import { Button, RuleLink, StatusBadge } from '../ui';
import { acrossEntries } from './across_state';
import { BeforeAfter } from './before_after';
import { ChooseOptions } from './choose_options';
import { OptionChips, OptionSets } from './option_chips';
import { entryKey } from './result_rows';
import { entryLabel, markLabel } from './result_view';
import { chosen, entries, marks, toggleMark } from './state';
import { DestructiveMark, VerdictMark, verdictInfo } from './verdict';
import '../inspector/inspector.css';
import './inspector_pane.css';
import { planDescription } from '../store/words';

function MarkButtons({ entry }: { entry: PlanEntry }) {
  const mark = marks.value.find((one) => entryKey(one) === entryKey(entry));
  const label = markLabel(entry);
  return (
    <div class="mark-buttons" role="group" aria-label="Mark as">
      <Button
        small
        icon="check"
        aria-pressed={mark?.wanted === true}
        title="The run shall carry it (W)"
        onClick={() => toggleMark(entry, true, label)}
      >
        Wanted
      </Button>
      <Button
        small
        icon="close"
        aria-pressed={mark?.wanted === false}
        title="The run shall leave it as it is (U)"
        onClick={() => toggleMark(entry, false, label)}
      >
        Unwanted
      </Button>
    </div>
  );
}

function Details({ entry }: { entry: PlanEntry }) {
  if (entry.details.length === 0) return null;
  return (
    <details class="inspector__section">
      <summary>What it would hold ({entry.details.length})</summary>
      <dl class="plan-details">
        {entry.details.map(({ path, group, field, value }) => (
          <div key={path}>
            <dt class="user-text">{[group, field].filter(Boolean).join(' · ')}</dt>
            <dd class="user-text">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Difference({ entry }: { entry: PlanEntry }) {
  const { verdict, destructive, before, after, rule, status, options, sets, ownership } = entry;
  return (
    <section class="difference-card" aria-label="Difference">
      <p class="difference-card__where muted user-text">
        {[entry.organizationName, entry.planName].filter(Boolean).join(' · ')}
      </p>
      <h2 class="user-text">{entryLabel(entry)}</h2>
      <p class="difference-card__marks">
        <VerdictMark verdict={verdict} /> {destructive && <DestructiveMark />}
      </p>
      <p class="difference-card__values">
        <BeforeAfter before={before} after={after} stays={verdict === 'neverCarried'} whole={entry.whole} />
      </p>
      <p class="difference-card__rule">
        <RuleLink id={rule} /> <StatusBadge status={status} />
        {status === 'open' && <span class="muted">depends on an open question</span>}
      </p>
      {ownership !== '' && <p class="muted">{ownership}</p>}
      {options.length > 0 && (
        <div class="difference-card__options">
          <h3>{options.length === 1 ? 'This option carries it' : 'Any of these carries it'}</h3>
          {sets.length > 0 ? <OptionSets sets={sets} /> : <OptionChips options={options} />}
        </div>
      )}
      {verdict !== 'neverCarried' && <MarkButtons entry={entry} />}
      <Details entry={entry} />
    </section>
  );
}

function Chosen({ place }: { place: PlanPlace }) {
  const entry =
    entries.value.find((one) => entryKey(one) === entryKey(place)) ??
    acrossEntries.value.find((one) => entryKey(one) === entryKey(place));
  const { organization, path } = place;
  const { value: why, error } = useAnswer(() => ask('whyPlan', { organization, path }), organization, path);
  return (
    <>
      {entry ? <Difference entry={entry} /> : <h2 class="visually-hidden">{path}</h2>}
      <Why title="Why?" why={why} error={error} plain />
    </>
  );
}

/** What the words mean, while nothing is chosen. */
function Words() {
  return (
    <section class="legend">
      <h2>What becomes of a difference</h2>
      <dl class="legend__list">
        {(planDescription.value?.verdicts ?? [])
          .filter(({ id }) => id !== 'same')
          .map(({ id }) => (
            <div key={id}>
              <dt>
                <VerdictMark verdict={id} />
              </dt>
              <dd>{verdictInfo(id).help}</dd>
            </div>
          ))}
        <div>
          <dt>
            <DestructiveMark />
          </dt>
          <dd>The reseller loses something that it may have set itself.</dd>
        </div>
      </dl>
      <p class="muted">Choose a difference to see its rule, why it is so and what would change it.</p>
    </section>
  );
}

export function PlanInspectorPane() {
  const pane = useRef<HTMLDivElement>(null);
  const place = chosen.value;
  const subject = place ? entryKey(place) : '';
  // While there are marks their answer comes first.
  const isMarked = marks.value.length > 0;
  useEffect(() => pane.current?.scrollTo(0, 0), [subject, isMarked]);
  return (
    <div ref={pane} class="inspector" tabIndex={0} role="region" aria-label="Explanation">
      {isMarked && <ChooseOptions />}
      {place ? <Chosen key={subject} place={place} /> : <Words />}
      {!isMarked && <ChooseOptions />}
    </div>
  );
}
