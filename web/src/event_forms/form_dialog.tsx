// One event prepared in a dialog: its fields as the core asks for them, and live what it would do.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Composed, EventForm, FormField, StepReport as Report } from '../generated/protocol';
import { tryEvents } from '../store/actions';
import { preview, useAnswer } from '../store/ask';
import { loadSystem } from '../store/load_system';
import { replaceEvent } from '../store/rearrange';
import { goOnForSeveral } from '../store/several';
import { system } from '../store/system';
import { eventInfo } from '../store/words';
import { whyNot } from '../timeline/draft';
import { replacedTitle } from '../timeline/replaced';
import { SeveralButton } from '../timeline/several_button';
import { Refusal, StepReport } from '../timeline/step_report';
import { Button, Dialog } from '../ui';
import { Field } from './form_field';
import { cancelForm, closeForm, type OpenForm, openedForm, typeInto } from './form_state';
import { askForm, composeEvent, standing } from './forms';

interface Checked {
  form: EventForm;
  composed: Composed;
  report?: Report;
}

async function check({ type, typed }: OpenForm): Promise<Checked> {
  const [form, composed] = await Promise.all([askForm(type, typed), composeEvent(type, typed)]);
  return composed.event === ''
    ? { form, composed }
    : { form, composed, report: await preview(composed.event) };
}

/** The first thing that is wrong, with the field that it is about. */
function whyGreyed({ form, composed, report }: Checked): string | undefined {
  const first = composed.problems[0];
  if (report || !first) return whyNot({ composed, report });
  const label = form.fields.find(({ name }) => name === first.field)?.label;
  return label === undefined ? first.message : `${label}: ${first.message}`;
}

/** The tab may want to show what the event makes. */
async function announceNew({ fields }: EventForm): Promise<void> {
  const open = system.peek();
  if (open === 'data-sync') return;
  const chosenFrom = fields.filter(({ totalChoices }) => totalChoices > 0);
  (await loadSystem(open)).awaitNew?.(chosenFrom.map(({ name }) => name));
}

function Result({ report, open }: { report: Report; open: OpenForm }) {
  // A way out may have been taken in the place of the event: then nothing is left to do here.
  const onTried = async () => {
    const { report: now } = await check(open);
    if (!now?.happened) closeForm();
  };
  return report.happened ? (
    <StepReport report={report} />
  ) : (
    <Refusal report={report} onTried={() => void onTried()} />
  );
}

function Open(open: OpenForm) {
  const { value: checked, error } = useAnswer(() => check(open), JSON.stringify([open.type, open.typed]));
  const form = checked?.form.type === open.type ? checked.form : undefined;
  const report = checked?.report;
  const asked = form?.fields.filter(({ name }) => !open.settled.includes(name)) ?? [];
  const first = asked[0];
  // The fields come after the dialog has opened: then the first of them has the focus, before anything is typed.
  const fields = useRef<HTMLDivElement>(null);
  const isThere = form !== undefined;
  useLayoutEffect(() => {
    if (isThere) fields.current?.querySelector<HTMLElement>('[data-first], input, select, button')?.focus();
  }, [isThere]);
  // A field that nothing was typed into is not found fault with.
  const problemOf = ({ name }: FormField) =>
    open.typed[name] === undefined
      ? ''
      : (checked?.composed.problems.find(({ field }) => field === name)?.message ?? '');
  const apply = async (another = false) => {
    // What was typed a moment ago may not be checked yet.
    const current = await check(open);
    // Closed meanwhile: cancelled, or applied by an earlier press.
    if (!current.report?.happened || openedForm.peek() === null) return;
    closeForm();
    await announceNew(current.form);
    const { event } = current.composed;
    const { replaced } = open;
    const applied = replaced ? await replaceEvent(replaced.index, event) : await tryEvents([event]);
    // The engine failed over it: what was typed is there to be applied again.
    if (applied === undefined && openedForm.peek() === null) openedForm.value = open;
    else if (another && applied && openedForm.peek() === null)
      openedForm.value = anotherOf(open, current.form);
  };
  const toSeveral = (each: string) => {
    closeForm();
    const { type, typed, settled } = open;
    goOnForSeveral({ type, typed, settled }, each);
  };
  return (
    <Dialog
      title={replacedTitle(eventInfo(open.type).label, open.replaced)}
      onClose={cancelForm}
      foot={
        <>
          <Button onClick={cancelForm}>Cancel</Button>
          {!open.replaced && (
            <Button
              aria-disabled={report?.happened ? undefined : true}
              title="Applies this one and asks for the next"
              onClick={() => void apply(true)}
            >
              Then another
            </Button>
          )}
          <Button
            kind="primary"
            aria-disabled={report?.happened ? undefined : true}
            title={checked && whyGreyed(checked)}
            onClick={() => void apply()}
          >
            Apply
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
        {form && form.help !== '' && <p class="muted">{form.help}</p>}
        {error !== '' && <p class="form-problem">{error}</p>}
        <div class="event-form" ref={fields}>
          {asked.map((field) => (
            <Field
              key={field.name}
              field={field}
              value={standing(field, open.typed)}
              problem={problemOf(field)}
              isFirst={field === first}
              onType={typeInto}
              beside={open.replaced ? null : <SeveralButton field={field} onChoose={toSeveral} />}
            />
          ))}
        </div>
        <div class="event-dialog__result" aria-live="polite">
          {checked && checked.composed.sentence !== '' && (
            <p class="event-dialog__sentence user-text">{checked.composed.sentence}</p>
          )}
          {report && <Result report={report} open={open} />}
        </div>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** The next one of the same kind: what was chosen stays, what was typed for this one alone is empty. */
function anotherOf(open: OpenForm, form: EventForm): OpenForm {
  const isChosen = (name: string) => {
    const field = form.fields.find((one) => one.name === name);
    return (
      open.settled.includes(name) || (field !== undefined && !['text', 'number'].includes(field.control))
    );
  };
  const kept = Object.entries(open.typed).filter(([name]) => isChosen(name));
  return { ...open, typed: Object.fromEntries(kept), number: (open.number ?? 0) + 1 };
}

/** The dialog of the form that is open. */
export function EventForms() {
  const open = openedForm.value;
  return open ? <Open key={`${open.type} ${open.settled.join(' ')} ${open.number ?? 0}`} {...open} /> : null;
}
