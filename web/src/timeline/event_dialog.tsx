// One event prepared in a dialog: its fields, and live what it would do. Nothing happens before Apply.
import { applyEvents } from '../store/actions';
import { selectNewcomer } from '../store/newcomer';
import { replaceEvent } from '../store/rearrange';
import { tree } from '../store/session';
import { goOnForSeveral } from '../store/several';
import { Button, Dialog } from '../ui';
import { check, type Draft, eventInfo, isAbout, newDraft, useChecked, whyNot } from './draft';
import { EventForm } from './event_form';
import { cancelPrepared, changeFields, closePrepared, type Prepared, prepared } from './prepared';
import { replacedTitle } from './replaced';
import { SidesTable } from './sides_table';
import { StepReport } from './step_report';

/** The next one of the same kind: with whom and how stays, what made this one is empty. */
function anotherOf({ type, fields }: Draft, settled: readonly string[]): Draft {
  const stays = new Set(
    eventInfo(type)
      ?.fields.filter(({ name, kind }) => settled.includes(name) || kind === 'flag' || name === 'upstream')
      .map(({ name }) => name),
  );
  return newDraft(type, Object.fromEntries(Object.entries(fields).filter(([name]) => stays.has(name))));
}

function Open({ draft, settled, replaced, number = 0 }: Prepared) {
  const info = eventInfo(draft.type);
  const checked = useChecked(draft).value;
  const report = checked?.report;
  const ready = report?.happened === true;
  const destroys = (report?.counts.destroyed ?? 0) > 0;
  const { upstream, downstream } = draft.fields;
  const apply = async (another = false) => {
    const isShown = isAbout(checked, draft);
    const current = isShown ? checked : await check(draft);
    // Closed meanwhile: cancelled, or applied by an earlier press.
    if (!current.report?.happened || prepared.peek() === null) return;
    // What would be lost is shown before it is applied.
    if (!isShown && current.report.counts.destroyed > 0) return;
    closePrepared();
    const before = tree.peek();
    const { event } = current.composed;
    const applied = replaced ? await replaceEvent(replaced.index, event) : await applyEvents([event]);
    if (applied) selectNewcomer(before);
    if (applied && another && prepared.peek() === null)
      prepared.value = { draft: anotherOf(draft, settled), settled, number: number + 1 };
    // The engine failed over it, or it is not wanted so: what was typed is there to be applied again.
    if (!applied && prepared.peek() === null) prepared.value = { draft, settled, replaced };
  };
  const toSeveral = (each: string) => {
    closePrepared();
    goOnForSeveral({ type: draft.type, typed: draft.fields, settled }, each);
  };
  return (
    <Dialog
      title={replacedTitle(info?.label ?? draft.type, replaced)}
      wide={draft.type === 'partner'}
      onClose={cancelPrepared}
      foot={
        <>
          <Button onClick={cancelPrepared}>Cancel</Button>
          {!replaced && !destroys && (
            <Button
              aria-disabled={ready ? undefined : true}
              title="Applies this one and asks for the next"
              onClick={() => void apply(true)}
            >
              Then another
            </Button>
          )}
          <Button
            kind={destroys ? 'danger' : 'primary'}
            aria-disabled={ready ? undefined : true}
            title={whyNot(checked)}
            onClick={() => void apply()}
          >
            {destroys ? 'Apply and lose values' : 'Apply'}
          </Button>
        </>
      }
    >
      <form
        class="event-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        {info?.help && <p class="muted">{info.help}</p>}
        <EventForm
          draft={draft}
          checked={checked}
          settled={settled}
          onChange={changeFields}
          onSeveral={replaced ? undefined : toSeveral}
        />
        <div class="event-dialog__result" aria-live="polite">
          {checked && checked.composed.sentence !== '' && (
            <p class="event-dialog__sentence user-text">{checked.composed.sentence}</p>
          )}
          {report?.happened && draft.type === 'partner' && (
            <SidesTable upstream={String(upstream)} downstream={String(downstream)} report={report} />
          )}
          {report && <StepReport report={report} />}
        </div>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

export function EventDialog() {
  const open = prepared.value;
  return open ? <Open key={open.number ?? 0} {...open} /> : null;
}
