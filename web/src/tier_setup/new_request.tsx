// A new asset request: what is asked, and before it is made what it would start, for whom, asking what.
import { signal } from '@preact/signals';
import type { ComposeFields } from '../engine/calls';
import { askForm, composeEvent, optionalNote, standing } from '../event_forms/forms';
import type { Composed, EventForm, FormField, TierForecast } from '../generated/protocol';
import { tryEvents } from '../store/actions';
import { ask, useAnswer } from '../store/ask';
import { isPhone, type PaneName, screen } from '../store/layout';
import { eventInfo } from '../store/words';
import { Button, Dialog } from '../ui';
import { ChannelActions } from './channel_actions';
import { Forecast } from './forecast';
import { choose } from './state';
import { ValueField } from './value_field';
import './new_request.css';

const kEvent = 'createAssetRequest';

const typed = signal<ComposeFields | null>(null);

/** Opens the dialog with what is known; all of it can be changed there. */
export function prepareRequest(fields: ComposeFields): void {
  typed.value = fields;
}

function close(): void {
  typed.value = null;
}

interface Checked {
  about: string;
  form: EventForm;
  composed: Composed;
  forecast: TierForecast;
}

async function check(fields: ComposeFields): Promise<Checked> {
  const [form, composed, forecast] = await Promise.all([
    askForm(kEvent, fields),
    composeEvent(kEvent, fields),
    ask('tierForecast', { fields }),
  ]);
  return { about: JSON.stringify(fields), form, composed, forecast };
}

/** What was typed for an earlier choice does not outlive it: another customer has other tiers. */
function withField(fields: ComposeFields, name: string, value: string | boolean): ComposeFields {
  const kDepend: Record<string, readonly string[]> = {
    customer: ['tier1', 'tier2'],
    tier1: ['tier2'],
    product: [],
    asset: [],
  };
  const dropped = name === 'requestType' ? ['asset', 'tier1', 'tier2'] : (kDepend[name] ?? []);
  const isOther = name === 'requestType' || name === 'product' || name === 'asset';
  const kept = Object.entries(fields).filter(
    ([key]) => !dropped.includes(key) && !(isOther && key.startsWith('values.')),
  );
  return { ...Object.fromEntries(kept), [name]: value };
}

/** Ids that the core finds by itself, and who acts: nobody looks for them first. */
function isAside({ name, required }: FormField): boolean {
  return !required && (name === 'request' || name === 'asset' || name === 'by');
}

function Fields({ fields, checked }: { fields: ComposeFields; checked: Checked }) {
  const asked = checked.form.fields;
  const problemOf = ({ name }: FormField) =>
    fields[name] === undefined
      ? ''
      : (checked.composed.problems.find(({ field }) => field === name)?.message ?? '');
  const show = (field: FormField, first: boolean) => (
    <ValueField
      key={field.name}
      field={field}
      value={String(standing(field, fields))}
      problem={problemOf(field)}
      note={field.required ? '' : optionalNote(field)}
      first={first}
      onInput={(value) => {
        const told = field.control === 'flag' ? value === 'true' : value;
        if (typed.value) typed.value = withField(typed.value, field.name, told);
      }}
    />
  );
  return (
    <>
      <div class="new-request__fields">
        {asked.filter((field) => !isAside(field)).map((field, i) => show(field, i === 0))}
      </div>
      <details>
        <summary class="muted">Ids, and who acts</summary>
        <div class="new-request__fields">{asked.filter(isAside).map((field) => show(field, false))}</div>
      </details>
    </>
  );
}

async function create(fields: ComposeFields): Promise<void> {
  // What was typed a moment ago may not be checked yet.
  const { composed, forecast } = await check(fields);
  // Closed meanwhile: cancelled, or created by an earlier press.
  if (composed.event === '' || forecast.refusal !== '' || typed.peek() === null) return;
  close();
  const applied = await tryEvents([composed.event]);
  if (applied) choose({ kind: 'request', id: forecast.request });
  // The engine failed over it: what was typed is there to be created again.
  else if (applied === undefined && typed.peek() === null) typed.value = fields;
}

/** What is wrong with the fields, each by its name. */
function problemsOf({ form, composed }: Checked): string[] {
  return composed.problems.map(({ field, message }) => {
    const label = form.fields.find(({ name }) => name === field)?.label;
    return label === undefined ? message : `${label}: ${message}`;
  });
}

/** Whether all that is wrong is what nobody has come to yet. */
function isOnlyBegun({ composed }: Checked, fields: ComposeFields): boolean {
  return composed.problems.every(({ field }) => fields[field] === undefined);
}

/** Where there is nobody to sell to, what makes somebody. */
function NoCustomer({ form }: { form: EventForm }) {
  const customer = form.fields.find(({ name }) => name === 'customer');
  if (!customer || customer.choices.length > 0) return null;
  return (
    <div class="new-request__nobody">
      <p>A customer is an organization that buys from another one, its reseller.</p>
      <ChannelActions
        onOpen={() => {
          typed.value = null;
        }}
      />
    </div>
  );
}

function Open({ fields }: { fields: ComposeFields }) {
  const about = JSON.stringify(fields);
  const { value: checked, error } = useAnswer(() => check(fields), about);
  const isReady =
    checked?.about === about && checked.composed.event !== '' && checked.forecast.refusal === '';
  return (
    <Dialog
      title={eventInfo(kEvent).label}
      wide
      onClose={close}
      foot={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            kind="primary"
            aria-disabled={isReady ? undefined : true}
            onClick={() => void create(fields)}
          >
            Create
          </Button>
        </>
      }
    >
      <form
        class="new-request"
        onSubmit={(event) => {
          event.preventDefault();
          void create(fields);
        }}
      >
        {error !== '' && <p class="value-field__problem">{error}</p>}
        {checked && (
          <>
            <div class="new-request__ask">
              <p class="muted">{checked.form.help}</p>
              <NoCustomer form={checked.form} />
              <Fields fields={fields} checked={checked} />
            </div>
            <Forecast
              forecast={checked.forecast}
              problems={problemsOf(checked)}
              isBegun={isOnlyBegun(checked, fields)}
            />
          </>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** The dialog, in one of the panes that are there: on a phone the one that is shown. */
export function NewRequestDialog({ of }: { of: PaneName }) {
  const isHere = isPhone.value ? screen.value === of : of === 'picture';
  return typed.value && isHere ? <Open fields={typed.value} /> : null;
}
