// What a run would do to the reseller in view: carried, held back, never carried, plan by plan.
import { computed, signal } from '@preact/signals';
import type { PlanEntry } from '../generated/protocol';
import { isPhone, screen } from '../store/layout';
import { type GridRow, RowsGrid, type TabIndex } from '../treegrid/rows_grid';
import { Icon, RuleLink } from '../ui';
import { BeforeAfter } from './before_after';
import { OptionSets, optionInfo } from './option_chips';
import { entryKey, type ResultRow, resultRows } from './result_rows';
import { choose, chosen, entries, markOf, marks, preview, toggleMark } from './state';
import { DestructiveMark, verdictInfo } from './verdict';
import './result_view.css';
import { numberText } from '../ui/count_text';

const closed = signal<ReadonlySet<string>>(new Set());
/** Rows that list all of the options which would carry them. */
const widened = signal<ReadonlySet<string>>(new Set());
const kFewChips = 2;
const kChipHeight = 28; // CSS pixels, with the gap

function toggle(key: string): void {
  const next = new Set(closed.peek());
  if (!next.delete(key)) next.add(key);
  closed.value = next;
}

const rows = computed(() => {
  const present = preview.value;
  const own = present?.resellers.find(({ id }) => id === present.organization);
  if (!present || !own) return [];
  return resultRows(entries.value, own.counts, closed.value, 'Besides plans');
});
const rowByKey = computed(() => new Map(rows.value.map((row) => [row.key, row])));

/** What an entry is about, without the plan's name. */
export function entryLabel({ group, field }: PlanEntry): string {
  const parts = group.toLowerCase() === field.toLowerCase() ? [group] : [group, field];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What a mark on an entry is about, whatever the ticked options make of it. */
export function markLabel(entry: PlanEntry): string {
  return [entry.organizationName, entry.planName, entryLabel(entry)].filter(Boolean).join(' · ');
}

interface EntryProps {
  entry: PlanEntry;
  tabIndex: TabIndex;
}

/** The sign that Data Sync's outcomes have, for what an open reading decides. */
function OpenSign({ entry }: { entry: PlanEntry }) {
  if (entry.status !== 'open') return null;
  return (
    <span class="entry__open" title="Depends on an open question">
      <span aria-hidden="true">?</span>
      <span class="visually-hidden">, depends on an open question</span>
    </span>
  );
}

function MarkSign({ entry }: { entry: PlanEntry }) {
  const mark = marks.value.length > 0 ? markOf(entry) : undefined;
  if (!mark) return null;
  return (
    <span class={`mark mark--${mark.wanted ? 'wanted' : 'unwanted'}`}>
      <Icon name={mark.wanted ? 'check' : 'close'} size={12} /> {mark.wanted ? 'wanted' : 'unwanted'}
    </span>
  );
}

/** A difference as a row: what it is, what it becomes, and by which options or rule. */
export function Entry({ entry, tabIndex }: EntryProps) {
  const { verdict, sets, by, rule, status, destructive, before, after } = entry;
  const classes = ['entry', `entry--${verdict}`];
  if (destructive) classes.push('entry--destructive');
  if (status === 'open') classes.push('entry--open');
  const key = entryKey(entry);
  const isWide = widened.value.has(key);
  return (
    <div class={classes.join(' ')}>
      <div class="entry__line">
        <span class="entry__what user-text one-line" title={entry.sentence}>
          <span class="entry__label">{entryLabel(entry)}</span> <OpenSign entry={entry} />
        </span>
        <MarkSign entry={entry} />
        {destructive && <DestructiveMark compact={verdict !== 'carried'} />}
        <BeforeAfter before={before} after={after} stays={verdict === 'neverCarried'} whole={entry.whole} />
      </div>
      <div class="entry__line entry__line--by">
        {verdict === 'carried' ? (
          <span class="entry__by one-line" title={optionInfo(by).label}>
            by {optionInfo(by).label}
          </span>
        ) : verdict === 'heldBack' ? (
          <OptionSets
            sets={sets}
            tabIndex={tabIndex}
            {...(isWide ? {} : { most: kFewChips })}
            onMore={() => {
              widened.value = new Set([...widened.peek(), key]);
            }}
          />
        ) : (
          <span class="entry__by user-text one-line" title={entry.sentence}>
            {entry.sentence}
          </span>
        )}
        <span onClick={(event) => event.stopPropagation()}>
          <RuleLink id={rule} tabIndex={tabIndex} />
        </span>
      </div>
    </div>
  );
}

function Head({ row }: { row: Extract<ResultRow, { expanded: boolean }> }) {
  const { glyph, label, help } = verdictInfo(row.verdict);
  const isVerdict = row.kind === 'verdict';
  return (
    <div class={`result-head result-head--${row.kind}`}>
      <Icon name={row.expanded ? 'chevronDown' : 'chevronRight'} size={14} />
      {isVerdict && (
        <span class={`verdict verdict--${row.verdict}`} aria-hidden="true">
          {glyph}
        </span>
      )}
      <strong class="user-text one-line">{isVerdict ? label : row.name}</strong>
      <span class="result-head__count">{numberText(row.count)}</span>
      {isVerdict && <small class="muted one-line">{help}</small>}
    </div>
  );
}

function gridRow(row: ResultRow): GridRow {
  if (row.kind !== 'entry') {
    return {
      key: row.key,
      level: row.kind === 'verdict' ? 1 : 2,
      expanded: row.expanded,
      look: `result-row--${row.kind}`,
      height: 34,
      cells: [() => <Head row={row} />],
    };
  }
  const isChosen = chosen.value !== null && entryKey(chosen.value) === row.key;
  const isWide = widened.value.has(row.key) && row.entry.verdict === 'heldBack';
  return {
    key: row.key,
    level: 3,
    selected: isChosen,
    ...(isWide ? { look: 'result-row--wide', height: 30 + kChipHeight * row.entry.options.length } : {}),
    cells: [(tabIndex) => <Entry entry={row.entry} tabIndex={tabIndex} />],
  };
}

function chooseRow(key: string): void {
  const row = rowByKey.peek().get(key);
  if (row?.kind !== 'entry') {
    toggle(key);
    return;
  }
  choose({ organization: row.entry.organization, path: row.entry.path });
  if (isPhone.peek()) screen.value = 'inspector';
}

/** W marks the row's value as wanted, U as unwanted. */
function answerKey(key: string, at: string): boolean {
  const row = rowByKey.peek().get(at);
  const letter = key.toLowerCase();
  if (row?.kind !== 'entry' || (letter !== 'w' && letter !== 'u')) return false;
  toggleMark(row.entry, letter === 'w', markLabel(row.entry));
  return true;
}

export function ResultView() {
  return (
    <RowsGrid
      label="Differences"
      columns={['Difference']}
      look="result"
      rowHeight={54}
      rows={rows.value.map(gridRow)}
      onChoose={chooseRow}
      onToggle={toggle}
      onKey={answerKey}
    />
  );
}
