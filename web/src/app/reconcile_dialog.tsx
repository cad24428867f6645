// What a file brings into the present work: counted and listed before anything is done, then applied as one change.
import type { ChangeGroup, ReconcileCount, ReconcileEntry, Reconciliation } from '../generated/protocol';
import { ask, useAnswer } from '../store/ask';
import { notify } from '../store/notices';
import { bringIn, closeIncoming, type Incoming, incoming, setSeller, want } from '../store/reconcile';
import { busy, state } from '../store/session';
import { Button } from '../ui/button';
import { countText, moreText, numberText } from '../ui/count_text';
import { Dialog } from '../ui/dialog';
import { RuleLinks } from '../ui/rule_link';
import './reconcile_dialog.css';
import { Work } from './work';

function useReconciliation(file: Incoming | null): Reconciliation | undefined {
  const { session, groups, seller } = file ?? { session: undefined, groups: [], seller: '' };
  const how = seller === '' ? { groups } : { groups, seller };
  const { value } = useAnswer(
    () => (session === undefined ? undefined : ask('reconcile', { with: session, ...how })),
    session,
    groups.join(' '),
    seller,
  );
  return value ?? file?.first;
}

function GroupChoice({ count, isFirst }: { count: ReconcileCount; isFirst: boolean }) {
  return (
    <label class="reconcile__group">
      <input
        type="checkbox"
        data-first={isFirst ? '' : undefined}
        checked={incoming.value?.groups.includes(count.group)}
        onChange={(event) => want(count.group, event.currentTarget.checked)}
      />
      <span>
        <strong>
          {count.label}: {numberText(count.count)}
        </strong>
        {count.refused > 0 && <span class="reconcile__refused"> {count.refused} refused</span>}{' '}
        <span class="muted">{count.help}</span>
      </span>
    </label>
  );
}

function Seller({ answer }: { answer: Reconciliation }) {
  if (answer.sellers.length === 0) return null;
  return (
    <label class="reconcile__seller">
      <span>Whose catalogue it is</span>
      <select
        value={answer.seller}
        data-first={answer.needsSeller ? '' : undefined}
        onChange={(event) => setSeller(event.currentTarget.value)}
      >
        {answer.seller === '' && <option value="">Choose one</option>}
        {answer.sellers.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function EntryRow({ entry, words }: { entry: ReconcileEntry; words: ReadonlyMap<ChangeGroup, string> }) {
  const isRefused = entry.refusal !== '';
  const standing = isRefused ? 'Refused' : words.get(entry.group);
  const left = !entry.happens && !isRefused;
  return (
    <tr class={left ? 'reconcile__left' : isRefused ? 'reconcile__row--refused' : undefined}>
      <td>
        {standing}
        {left && ', stays'}
      </td>
      <td class="user-text">
        {entry.sentence}
        {isRefused && <span class="reconcile__reason">{entry.refusal}</span>}
      </td>
      <td>{entry.rule !== '' && <RuleLinks ids={[entry.rule]} />}</td>
    </tr>
  );
}

function Entries({ answer }: { answer: Reconciliation }) {
  const words = new Map(answer.counts.map(({ group, label }) => [group, label]));
  const more = answer.total - answer.entries.length;
  return (
    <div class="reconcile__list" role="region" aria-label="Events" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">What happens</th>
            <th scope="col">Rule</th>
          </tr>
        </thead>
        <tbody>
          {answer.entries.map((entry, i) => (
            <EntryRow key={i} entry={entry} words={words} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="muted">{moreText(more)}</p>}
    </div>
  );
}

export function ReconcileDialog({ onClose }: { onClose: () => void }) {
  const file = incoming.value;
  const answer = useReconciliation(file);
  if (!file) return null;
  const close = () => {
    onClose();
    void closeIncoming();
  };
  const count = answer?.events.length ?? 0;
  const take = async () => {
    if (!answer || !(await bringIn(answer))) return;
    close(); // before anything is waited for: another dialog may be opened meanwhile
    notify(`${countText(count, 'event')} of ${file.file} added.`, { kind: 'success' });
  };
  const foot = (
    <>
      <Work />
      <Button onClick={close}>Leave it</Button>
      <Button kind="primary" disabled={count === 0 || busy.value !== ''} onClick={() => void take()}>
        {count === 0 ? 'Nothing to add' : `Add ${countText(count, 'event')}`}
      </Button>
    </>
  );
  return (
    <Dialog title="Add to this" onClose={close} foot={foot} wide>
      <div class="reconcile">
        <p>
          What <span class="user-text">{file.file}</span> tells, held against step {state.value?.cursor}.
          Nothing is changed yet; what is added is undone in one press.
        </p>
        {answer && (
          <>
            <Seller answer={answer} />
            {answer.counts.map((each, i) => (
              <GroupChoice key={each.group} count={each} isFirst={i === 0 && !answer.needsSeller} />
            ))}
            <p role="status">
              <strong>{answer.summary}</strong>
            </p>
            {answer.leftOut.map((sentence) => (
              <p key={sentence} class="user-text">
                {sentence}
              </p>
            ))}
            {answer.entries.length > 0 && <Entries answer={answer} />}
          </>
        )}
      </div>
    </Dialog>
  );
}
