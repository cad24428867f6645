// Before anything is destroyed: counts first, every lost value named.
import type { Change } from '../generated/protocol';
import { agree, destructiveReport } from '../store/dialogs';
import { loadPlanReports, sayNotLoaded } from '../store/load_system';
import { Button } from '../ui/button';
import { countText, moreText } from '../ui/count_text';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { later } from '../ui/later';
import './destructive_dialog.css';

const DestructiveEntries = later(async () => (await loadPlanReports()).DestructiveEntries, sayNotLoaded);

function LostValue({ change }: { change: Change }) {
  const { organizationName, settingLabel, kind, key, before, after } = change;
  return (
    <li class="lost__row">
      <span class="user-text">
        {organizationName} · {settingLabel}
        {key !== undefined && <> · {kind === 'lost' ? <del>{key}</del> : key}</>}
      </span>
      <span class="user-text">
        {before && <del>{before}</del>} {after && <ins>{after}</ins>}
      </span>
    </li>
  );
}

export function DestructiveDialog({ onClose }: { onClose: () => void }) {
  const report = destructiveReport.value;
  if (!report) return null;
  const destroyed = report.changes.filter((change) => change.destroyed);
  const more = report.plan ? 0 : report.counts.destroyed - destroyed.length;
  const foot = (
    <>
      <Button data-first onClick={onClose}>
        Keep as it is
      </Button>
      <Button kind="danger" onClick={agree}>
        Apply all the same
      </Button>
    </>
  );
  const count = report.counts.destroyed;
  const title = report.plan
    ? `${countText(count, 'change')} would destroy what a reseller has`
    : `${countText(count, 'value')} would be lost`;
  return (
    <Dialog title={title} onClose={onClose} foot={foot}>
      <p class="lost__sentence user-text few-lines">{report.sentence}</p>
      <p class="lost__summary">
        <Icon name="warning" /> <span class="user-text">{report.summary}</span>
      </p>
      {report.plan && <DestructiveEntries plan={report.plan} />}
      {destroyed.length > 0 && (
        <ul class="lost">
          {destroyed.map((change) => (
            <LostValue key={`${change.index} ${change.setting} ${change.key}`} change={change} />
          ))}
        </ul>
      )}
      {more > 0 && <p class="muted">{moreText(more)}</p>}
      <p class="muted">Undo brings them back.</p>
    </Dialog>
  );
}
