// Import by drop, paste or file. Errors stand by row or path with what to do; good rows can be taken.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { prepareWholeEngine } from '../engine/client';
import type { DecimalMark, ProblemCell } from '../generated/protocol';
import { report } from '../store/queue';
import { busy, description } from '../store/session';
import { Button } from '../ui/button';
import { countText } from '../ui/count_text';
import { Dialog } from '../ui/dialog';
import { sizeText } from '../ui/files';
import { Icon } from '../ui/icon';
import { ColumnMeanings } from './column_meanings';
import { lookAtGoodOnes } from './import_good';
import { repair, saveTable, showCell, undoRepair } from './import_repair';
import {
  clearDraft,
  draft,
  hasGoodOnes,
  type ImportDraft,
  importFiles,
  isTable,
  kStrictly,
  type Purpose,
  setDecimal,
  setPurpose,
  setSheet,
  setText,
  takeDraft,
} from './import_state';
import './import_dialog.css';
import { grouped, repairOf } from './problem_groups';
import { ProblemTable, type Repairs } from './problem_table';
import { TableTemplates } from './table_templates';
import { Work } from './work';

const kSample =
  'organization, upstream, data_sync, exclusive, allow_edit\nSunrise\nApex, Sunrise, yes, yes, no';

function DropZone({ isSmall }: { isSmall: boolean }) {
  const over = useSignal(false);
  const take = (files: FileList | null | undefined) => {
    if (files) void importFiles(files);
  };
  return (
    <label
      class={`drop-zone${isSmall ? ' drop-zone--small' : ''}${over.value ? ' drop-zone--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        over.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="upload" size={20} />
      <span>
        Drop a <strong>CSV</strong> table, a workbook (<strong>XLSX</strong>), a <strong>JSON</strong>{' '}
        scenario or files of CloudBlue Connect or FlexNet Operations here, several at once or in a{' '}
        <strong>ZIP</strong> where they belong together, or choose them
      </span>
      <input
        type="file"
        multiple
        class="visually-hidden"
        accept=".csv,.tsv,.txt,.json,.xlsx,.xlsm,.xls,.zip,text/csv,application/json"
        onChange={(event) => take(event.currentTarget.files)}
      />
    </label>
  );
}

function DecimalChoice() {
  const words = description.value;
  if (!words) return null;
  return (
    <label class="import__decimal">
      <span>{words.decimalMark}</span>
      <select
        value={draft.value.decimal}
        onChange={(event) => setDecimal(event.currentTarget.value as DecimalMark)}
      >
        {words.decimalMarks.map(({ id, label, help }) => (
          <option key={id} value={id}>
            {`${label}: ${help}`}
          </option>
        ))}
      </select>
    </label>
  );
}

const kPurposes: readonly { id: Purpose; label: string; help: string; button: string }[] = [
  {
    id: 'open',
    label: 'Open as new',
    help: 'The present work stays in the list of sessions.',
    button: 'Import',
  },
  {
    id: 'add',
    label: 'Add to this',
    help: 'As events, which are shown first: a price list, new partners.',
    button: 'Show the changes',
  },
  {
    id: 'compare',
    label: 'Compare with this',
    help: 'Where it differs from what is predicted.',
    button: 'Compare',
  },
];

function buttonOf(purpose: Purpose): string {
  return kPurposes.find(({ id }) => id === purpose)!.button;
}

function PurposeChoice({ chosen }: { chosen: Purpose }) {
  return (
    <fieldset class="import__purpose">
      <legend>What becomes of it</legend>
      {kPurposes.map(({ id, label, help }) => (
        <label key={id}>
          <input type="radio" name="import-purpose" checked={id === chosen} onChange={() => setPurpose(id)} />
          <span>
            <strong>{label}</strong> <span class="muted">{help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What was repaired is kept as a file, or taken back. */
function Repaired() {
  return (
    <>
      <Button small onClick={saveTable}>
        Save the table
      </Button>
      <Button small kind="quiet" onClick={() => void undoRepair()}>
        Undo the repair
      </Button>
    </>
  );
}

/** A table whose last problem was repaired stands there until it is taken. */
function NothingWrong() {
  return (
    <section aria-label="Problems">
      <p class="import__count import__count--none">
        <Icon name="check" />
        Nothing is wrong with the table now. <Repaired />
      </p>
    </section>
  );
}

/** What is taken and what is not, before somebody does. */
function goodText(good: NonNullable<ImportDraft['good']>): string {
  if (good === 'none') return 'Nothing of it can be taken as it is.';
  return `What is good of it: ${good.came}. What is listed here would be left out.`;
}

type ProblemsOf = Pick<ImportDraft, 'text' | 'problems' | 'seen' | 'before' | 'good'> & {
  /** Where the text stands, if there is one. */
  field: { current: HTMLTextAreaElement | null };
};
/** What is wrong comes into sight, however little of the dialog there is room for. */
function ImportProblems({ text, problems, seen, before, good, field }: ProblemsOf) {
  const section = useRef<HTMLElement>(null);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const remarks = problems.filter(({ severity }) => severity !== 'error');
  const isOneTable = seen !== null; // of several files, or an archive, no cell is found again
  const proposed = isOneTable ? grouped(problems).filter((group) => repairOf(group.problem)).length : 0;
  const onShow = (cell: ProblemCell) => {
    if (field.current) void showCell(field.current, cell).catch(report);
  };
  const repairs: Repairs = {
    ...(text === '' ? {} : { onShow }),
    onRepair: (cell) => void repair([cell]),
  };
  useEffect(() => section.current?.scrollIntoView({ block: 'start' }), [problems]);
  return (
    <section ref={section} class="import__problems" aria-label="Problems">
      <p role="alert" class="import__count">
        <Icon name="error" />
        {countText(errors.length, 'problem')}
        {remarks.length > 0 && `, ${countText(remarks.length, 'warning')}`}. Nothing was changed.
      </p>
      {(proposed > 0 || before.length > 0) && (
        <p class="import__repairs">
          {proposed > 0 && (
            <Button small onClick={() => void repair('all')}>
              {proposed === 1 ? 'Put what is proposed there' : `Put in all ${proposed} proposals`}
            </Button>
          )}
          {before.length > 0 && <Repaired />}
        </p>
      )}
      {good && <p class="import__good">{goodText(good)}</p>}
      <ProblemTable problems={[...errors, ...remarks]} {...(isOneTable ? { repairs } : {})} />
      {seen && <ColumnMeanings seen={seen} onSheet={setSheet} onDone={() => void takeDraft(kStrictly)} />}
    </section>
  );
}

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { text, files, problems, kinds, seen, purpose, before, good } = draft.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const nothing = text.trim() === '' && files.length === 0;
  const working = busy.value !== '';
  const mayTakeSuggestions = problems.length > 0 && isTable(draft.value);
  const mayTakeRows = problems.length > 0 && good !== 'none' && hasGoodOnes(draft.value);
  useEffect(prepareWholeEngine, []); // which reads tables
  useEffect(() => void lookAtGoodOnes().catch(report), [problems]);
  const foot = (
    <>
      <Work />
      {!nothing && (
        <Button kind="quiet" onClick={clearDraft}>
          Clear
        </Button>
      )}
      {mayTakeSuggestions && (
        <Button
          disabled={working}
          onClick={() => void takeDraft({ takeGoodRows: false, takeSuggestions: true })}
        >
          Take the suggestions
        </Button>
      )}
      {mayTakeRows && (
        <Button disabled={working} onClick={() => void takeDraft({ takeGoodRows: true })}>
          {isTable(draft.value) ? 'Take the good rows' : 'Take the good ones'}
        </Button>
      )}
      <Button kind="primary" disabled={nothing || working} onClick={() => void takeDraft(kStrictly)}>
        {problems.length > 0 ? 'Try again' : buttonOf(purpose)}
      </Button>
    </>
  );
  return (
    <Dialog title="Import" onClose={onClose} foot={foot} wide>
      <div class="import">
        <DropZone isSmall={!nothing} />
        {files.length > 0 && text === '' ? (
          <ul class="import__files">
            {files.map(({ name, bytes }) => (
              <li key={name}>
                <Icon name="check" /> <span class="user-text">{name}</span>
                <span class="muted">{sizeText(bytes.length)}</span>
              </li>
            ))}
          </ul>
        ) : (
          <label class="import__text">
            <span>or paste it</span>
            <textarea
              ref={field}
              rows={problems.length > 0 ? 7 : 9}
              spellcheck={false}
              placeholder={kSample}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
        )}
        {kinds !== '' && <p class="user-text">{kinds}</p>}
        {!nothing && <PurposeChoice chosen={purpose} />}
        {!nothing && isTable(draft.value) && <DecimalChoice />}
        {problems.length > 0 && <ImportProblems {...{ text, problems, seen, before, good, field }} />}
        {problems.length === 0 && before.length > 0 && <NothingWrong />}
        {nothing && <TableTemplates />}
        <p class="muted">Nothing is sent anywhere: the file is read in this browser.</p>
      </div>
    </Dialog>
  );
}
