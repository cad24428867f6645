// The status bar: expectations, what depends on an open question, the engine, and long work that can be stopped.
import { computed } from '@preact/signals';
import { engineStatus } from '../engine/client';
import type { ExpectationResult } from '../generated/protocol';
import { exportScenario } from '../share/export';
import { openDialog } from '../store/dialogs';
import { isPhone } from '../store/layout';
import { storageTrouble } from '../store/persistence';
import { description, problems, state } from '../store/session';
import { system } from '../store/system';
import { veil } from '../store/veil';
import { readingsOf } from '../store/words';
import { countText } from '../ui/count_text';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { PaneMenu } from './pane_menu';
import type { Panes } from './shell';
import './status_bar.css';
import { kTroubles } from './storage_notice';
import { Work } from './work';

const expectations = computed(() => state.value?.expectations ?? []);

function Expectation({ result }: { result: ExpectationResult }) {
  return (
    <li class={`expectation expectation--${result.passed ? 'passed' : 'failed'}`}>
      <Icon name={result.passed ? 'check' : 'close'} size={14} />
      <span class="user-text">
        <span class="visually-hidden">{result.passed ? 'Passed: ' : 'Failed: '}</span>
        {result.sentence}
        {result.found && <span class="expectation__found">{result.found}</span>}
      </span>
    </li>
  );
}

function Expectations() {
  const all = expectations.value;
  if (all.length === 0) return null;
  const failed = all.filter((result) => !result.passed).length;
  const passed = all.length - failed;
  const words = [`${passed} pass`, failed > 0 ? `${failed} ${failed === 1 ? 'fails' : 'fail'}` : ''];
  return (
    <Popover
      title="Expectations"
      buttonClass={`status-bar__item${failed > 0 ? ' status-bar__item--failed' : ''}`}
      button={
        <>
          <Icon name={failed > 0 ? 'close' : 'check'} size={14} />
          <span>expectations: {words.filter(Boolean).join(', ')}</span>
        </>
      }
    >
      {() =>
        veil.value ? (
          <p>{veil.value.why}</p>
        ) : (
          <ul class="expectations">
            {[...all]
              .sort((a, b) => Number(a.passed) - Number(b.passed) || a.index - b.index)
              .map((result) => (
                <Expectation key={result.index} result={result} />
              ))}
          </ul>
        )
      }
    </Popover>
  );
}

/** On Data Sync's tab the outcomes that depend on an open question; on another the questions that its sources leave open. */
function Resting() {
  const count = state.value?.restOnReading ?? 0;
  const of = system.value;
  if (of === 'data-sync' && count === 0) return null;
  const words =
    of === 'data-sync'
      ? `${countText(count, 'outcome')} ${count === 1 ? 'depends' : 'depend'} on an open question`
      : countText(readingsOf([of]).length, 'open question');
  return (
    <button
      type="button"
      class="status-bar__item status-bar__item--resting"
      onClick={() => openDialog('readings')}
    >
      {words}
    </button>
  );
}

function Remarks() {
  const count = problems.value.length;
  if (count === 0 || veil.value) return null; // they name everybody
  return (
    <button type="button" class="status-bar__item" onClick={() => openDialog('problems')}>
      <Icon name="warning" size={14} />
      <span>{countText(count, 'warning')} about the file</span>
    </button>
  );
}

/** The session is not kept: told for as long as it is so. */
function NotKept() {
  const trouble = storageTrouble.value;
  if (trouble === null || !state.value) return null;
  return (
    <button
      type="button"
      class="status-bar__item status-bar__item--failed"
      title={`${kTroubles[trouble]} Save a file.`}
      onClick={() => void exportScenario()}
    >
      <Icon name="warning" size={14} />
      <span>not kept: save a file</span>
    </button>
  );
}

export function StatusBar({ panes }: { panes: Panes }) {
  const open = state.value;
  const engine = description.value?.version;
  return (
    <footer class="status-bar">
      <Expectations />
      {open && <Resting />}
      <Remarks />
      <NotKept />
      <Work />
      <span class="status-bar__space" />
      {open && (
        <span class="status-bar__count">
          {countText(open.organizations, 'organization')}, {countText(open.partnerships, 'partnership')}
        </span>
      )}
      {!isPhone.value && <PaneMenu panes={panes} />}
      <span class="status-bar__engine">
        {engineStatus.value === 'ready' ? `engine ${engine ?? ''}` : engineStatus.value}
      </span>
    </footer>
  );
}
