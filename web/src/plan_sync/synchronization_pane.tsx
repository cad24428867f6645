// Pane B: whom a run is for, the options, the counts, and below what it would do, side by side or as catalogue.

import type { PlanPreview } from '../generated/protocol';
import { tryEvents } from '../store/actions';
import { askBytes } from '../store/ask';
import { AnswerTable } from '../tables/answer_table';
import { Button, RuleLinks, Tabs } from '../ui';
import { panelId, tabId } from '../ui/tabs';
import { AcrossView } from './across_view';
import { CatalogueView } from './catalogue_view';
import { PlanCountsLine } from './counts_line';
import { EmptyPlans } from './empty_plans';
import { FirstReseller } from './first_reseller';
import { NotesList } from './notes_list';
import { OptionsPanel } from './options_panel';
import { ResultView } from './result_view';
import { scopeGroups, scopeKey } from './scope';
import { SidesView } from './sides_view';
import { failure, isWithoutPlans, overview, preview, scope, setScope, type View, view } from './state';
import './synchronization_pane.css';

function ScopeChoice() {
  const present = scope.value;
  const groups = overview.value ? scopeGroups(overview.value) : [];
  if (!present) return null;
  const choose = (key: string) => {
    const found = groups.flatMap(({ choices }) => choices).find((choice) => choice.key === key);
    if (found) setScope({ ...found.scope, subResellers: present.subResellers });
  };
  return (
    <div class="scope">
      <label class="scope__who">
        <span>Synchronize</span>
        <select value={scopeKey(present)} onChange={(event) => choose(event.currentTarget.value)}>
          {groups.map(({ provider, label, choices }) => (
            <optgroup key={provider} label={`From ${label}`}>
              {choices.map((choice) => (
                <option key={choice.key} value={choice.key}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="scope__sub">
        <input
          type="checkbox"
          checked={present.subResellers}
          onChange={(event) => setScope({ ...present, subResellers: event.currentTarget.checked })}
        />
        With sub-resellers
      </label>
    </div>
  );
}

function Refused({ refusal, rule }: PlanPreview) {
  return (
    <p class="plan-refusal">
      <span class="user-text">{refusal}</span> <RuleLinks ids={rule === '' ? [] : [rule]} />
    </p>
  );
}

function Run() {
  const present = preview.value;
  if (!present?.happened) return null;
  const { carried, destructive } = present.counts;
  return (
    <Button
      kind={destructive > 0 ? 'danger' : 'primary'}
      icon="play"
      aria-disabled={carried === 0 ? true : undefined}
      title={present.sentence}
      onClick={() => {
        if (carried > 0) void tryEvents([present.event]);
      }}
    >
      Run
    </Button>
  );
}

function Counts() {
  const present = preview.value;
  if (!present) return null;
  if (!present.happened) return <Refused {...present} />;
  return (
    <div class="run">
      <PlanCountsLine counts={present.counts} />
      <NotesList notes={present.notes} />
    </div>
  );
}

const kViews: readonly { id: View; label: string }[] = [
  { id: 'result', label: 'Result' },
  { id: 'plans', label: 'By plan' },
  { id: 'sides', label: 'Side by side' },
  { id: 'catalogue', label: 'Catalogue' },
];
const kViewTabs = 'plan-view';

/** Whose differences are listed, where a run reaches several. */
function Whose() {
  const present = preview.value;
  const reseller = present?.resellers.find(({ id }) => id === present.organization);
  if (!present || !reseller || present.resellers.length < 2 || view.value === 'plans') return null;
  return (
    <span class="views__whose user-text one-line muted">
      {reseller.name}, one of {present.resellers.length}
    </span>
  );
}

/** What the run would carry, of every reseller. */
function AsTable() {
  const present = preview.value;
  if (!present?.happened || present.counts.carried === 0 || view.value === 'catalogue') return null;
  const { event } = present;
  return <AnswerTable what="preview" asked={(form) => askBytes('previewTable', { form }, event)} />;
}

function Shown() {
  if (view.value === 'catalogue') return <CatalogueView />;
  if (!scope.value) return <FirstReseller />;
  if (view.value === 'plans') return <AcrossView />;
  return view.value === 'result' ? <ResultView /> : <SidesView />;
}

export function SynchronizationPane() {
  if (!overview.value) return failure.value === '' ? null : <p class="pane-note">{failure.value}</p>;
  if (isWithoutPlans.value) return <EmptyPlans />;
  return (
    <div class={`synchronization${scope.value ? '' : ' synchronization--bare'}`}>
      {scope.value && (
        <>
          <div class="plan-bar">
            <ScopeChoice />
            <Run />
          </div>
          <div class="synchronization__options">
            <OptionsPanel />
          </div>
        </>
      )}
      <div class="synchronization__result">
        {failure.value !== '' && <p class="pane-note plan-refusal">{failure.value}</p>}
        <Counts />
        <div class="views">
          <Tabs
            label="Views"
            name={kViewTabs}
            tabs={kViews}
            chosen={view.value}
            onChoose={(id) => {
              view.value = id;
            }}
          />
          <Whose />
          <AsTable />
        </div>
        <div
          id={panelId(kViewTabs)}
          role="tabpanel"
          aria-labelledby={tabId(kViewTabs, view.value)}
          class="views__panel"
        >
          <Shown />
        </div>
      </div>
    </div>
  );
}
