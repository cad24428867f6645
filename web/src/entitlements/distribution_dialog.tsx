// Plan a distribution: the quantities wanted at customers, and the shortest sequence of legal steps that brings them
// there, to be applied as one change.
import { useRef, useState } from 'preact/hooks';
import { applyEvents } from '../store/actions';
import { announce } from '../store/notices';
import { Combobox, type Option } from '../timeline/combobox';
import { Button, Dialog, IconButton } from '../ui';
import { type Answer, askPlan, isApplicable, kNoAnswer, Result, type Source } from './distribution_answer';
import { meantAccount, pastedRows, type WantedRow } from './distribution_rows';
import { accounts, chosen, entries, overview } from './state';
import './distribution_dialog.css';
import { numberText } from '../ui/count_text';

const kListed = 60;
const kSources = 500;

function customers() {
  return accounts.peek().filter(({ type }) => type === 'customer');
}

/** Offered by name; by id where the name means another one. */
function customerOptions(typed: string): Option[] {
  const wanted = typed.trim().toLowerCase();
  const all = customers();
  return all
    .filter(({ id, name }) => id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted))
    .slice(0, kListed)
    .map(({ id, name }) => ({
      value: meantAccount(name, all) === id ? name : id,
      label: name,
      note: id,
    }));
}

function SourceChoice({ source, onChoose }: { source: Source; onChoose: (source: Source) => void }) {
  const products = overview.value?.products ?? [];
  const value = 'entitlement' in source ? `e ${source.entitlement}` : `p ${source.product}`;
  const split = entries.value.filter(({ state }) => state !== 'obsolete').slice(0, kSources);
  return (
    <label class="distribution__source">
      <span>From</span>
      <select
        data-first
        value={value}
        onChange={(event) => {
          const chosenValue = event.currentTarget.value;
          const name = chosenValue.slice(2);
          onChoose(chosenValue.startsWith('e') ? { entitlement: name } : { product: name });
        }}
      >
        <optgroup label="Any entitlement of a product">
          {products.map(({ product }) => (
            <option key={product} value={`p ${product}`}>
              {product}
            </option>
          ))}
        </optgroup>
        <optgroup label="One entitlement">
          {split.map(({ id, product, left }) => (
            <option key={id} value={`e ${id}`}>
              {id} ({product}, {left})
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

interface RowProps {
  row: WantedRow;
  number: number;
  problem: string | undefined;
  onChange: (change: Partial<WantedRow>) => void;
  onPaste: (event: ClipboardEvent) => void;
  onRemove: () => void;
}

function Row({ row, number, problem, onChange, onPaste, onRemove }: RowProps) {
  return (
    <li class="distribution__row" onPaste={onPaste}>
      <Combobox
        label={`Customer ${number}`}
        value={row.account}
        free
        placeholder="Customer"
        options={customerOptions}
        onChange={(account) => onChange({ account })}
      />
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={`Quantity ${number}`}
        placeholder="Quantity"
        aria-invalid={problem === undefined ? undefined : true}
        value={row.quantity}
        onInput={(event) => onChange({ quantity: event.currentTarget.value })}
      />
      <IconButton small icon="remove" label={`Take row ${number} away`} onClick={onRemove} />
      {problem !== undefined && <small class="form-problem user-text">{problem}</small>}
    </li>
  );
}

function firstSource(): Source {
  const looked = chosen.peek();
  if (looked?.kind === 'entitlement') return { entitlement: looked.id };
  return { product: overview.peek()?.products[0]?.product ?? '' };
}

export function DistributionDialog({ onClose }: { onClose: () => void }) {
  const [source, setSource] = useState<Source>(firstSource);
  const lastKey = useRef(2);
  const [rows, setRows] = useState<readonly WantedRow[]>([
    { key: 1, account: '', quantity: '' },
    { key: 2, account: '', quantity: '' },
  ]);
  const [answer, setAnswer] = useState<Answer>(kNoAnswer);
  const [isAsking, setAsking] = useState(false);
  const ticket = useRef(0);

  const change = (next: readonly WantedRow[]) => {
    setRows(next);
    setAnswer(kNoAnswer); // it was about other rows
  };
  const newRow = (row: Omit<WantedRow, 'key'> = { account: '', quantity: '' }): WantedRow => {
    lastKey.current += 1;
    return { key: lastKey.current, ...row };
  };
  const paste = (event: ClipboardEvent, at: number) => {
    const pasted = pastedRows(event.clipboardData?.getData('text/plain') ?? '');
    if (pasted.length === 0) return;
    event.preventDefault();
    const before = rows.slice(0, at).filter(({ account, quantity }) => account !== '' || quantity !== '');
    const after = rows.slice(at + 1).filter(({ account, quantity }) => account !== '' || quantity !== '');
    change([...before, ...pasted.map(newRow), ...after]);
    announce(`${numberText(pasted.length)} rows pasted`);
  };
  const filled = rows.filter(({ account, quantity }) => account !== '' || quantity.trim() !== '');
  const find = async () => {
    if (filled.length === 0) return;
    ticket.current += 1;
    const mine = ticket.current;
    setRows(filled);
    setAsking(true);
    const next = await askPlan(source, filled, customers());
    if (mine !== ticket.current) return;
    setAsking(false);
    setAnswer(next);
    announce(next.plan ? next.plan.sentence : next.error);
  };
  const steps = answer.plan && isApplicable(answer.plan) ? answer.plan.steps : [];
  const apply = async () => {
    if (steps.length === 0) return;
    const done = await applyEvents(steps.flatMap(({ events }) => events));
    if (done) onClose();
  };

  return (
    <Dialog
      title="Plan a distribution"
      onClose={onClose}
      wide
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button aria-disabled={filled.length === 0 ? true : undefined} onClick={() => void find()}>
            Find the shortest way
          </Button>
          <Button
            kind="primary"
            aria-disabled={steps.length === 0 ? true : undefined}
            onClick={() => void apply()}
          >
            {steps.length > 1 ? `Apply all ${numberText(steps.length)} steps` : 'Apply'}
          </Button>
        </>
      }
    >
      <form
        class="distribution"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <p class="muted">
          Say how many each customer is to get. Two columns, customer and quantity, can be pasted into a
          field.
        </p>
        <SourceChoice
          source={source}
          onChoose={(next) => {
            setSource(next);
            setAnswer(kNoAnswer);
          }}
        />
        <ol class="distribution__rows" aria-label="Wanted">
          {rows.map((row, i) => (
            <Row
              key={row.key}
              row={row}
              number={i + 1}
              problem={answer.problems.get(i)}
              onChange={(next) =>
                change(rows.map((other) => (other.key === row.key ? { ...other, ...next } : other)))
              }
              onPaste={(event) => paste(event, i)}
              onRemove={() => change(rows.filter((other) => other.key !== row.key))}
            />
          ))}
        </ol>
        <p>
          <Button small icon="add" onClick={() => change([...rows, newRow()])}>
            Add a row
          </Button>
        </p>
        <div aria-live="polite">
          {isAsking && <p class="muted">Looking for the shortest way…</p>}
          {answer.error !== '' && <p class="form-problem">{answer.error}</p>}
          {answer.plan && answer.asked && <Result plan={answer.plan} asked={answer.asked} />}
        </div>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
