// For whom: ticked among those offered, or typed, each in a line of its own.
import { useId, useState } from 'preact/hooks';
import { addToSeveral, changeSeveral, type Offered, type Several, valuesOf } from '../store/several';
import { Combobox } from '../timeline/combobox';
import { organizationOptions } from '../timeline/field_options';
import { Button } from '../ui';
import { numberText } from '../ui/count_text';

const kFew = 12; // seen at a glance

function setValues(values: readonly string[]): void {
  changeSeveral({ values: values.join('\n') });
}

/** Of very many those are ticked that are shown: with a search, all that it finds. */
function Ticks({
  label,
  offered,
  held,
}: {
  label: string;
  offered: readonly Offered[];
  held: readonly string[];
}) {
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const shown = offered.filter((one) =>
    [one.id, one.label, one.note ?? ''].some((text) => text.toLowerCase().includes(words)),
  );
  const shownIds = new Set(shown.map(({ id }) => id));
  const ticked = new Set(held);
  // In the order in which they are offered: that is the order in which the events come.
  const hold = (isHeld: (id: string) => boolean) =>
    setValues(offered.map(({ id }) => id).filter((id) => isHeld(id)));
  return (
    <>
      <div class="several__tools">
        {offered.length > kFew && (
          <input
            type="search"
            aria-label="Search those offered"
            placeholder="Search"
            value={sought}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        )}
        {words === '' ? (
          <Button small onClick={() => hold(() => true)}>
            Tick all
          </Button>
        ) : (
          <>
            <Button small onClick={() => hold((id) => shownIds.has(id))}>
              Only these
            </Button>
            <Button small onClick={() => hold((id) => ticked.has(id) || shownIds.has(id))}>
              Tick these
            </Button>
          </>
        )}
        <Button small onClick={() => hold((id) => words !== '' && ticked.has(id) && !shownIds.has(id))}>
          {words === '' ? 'Tick none' : 'Untick these'}
        </Button>
        <span class="muted" role="status">
          {numberText(ticked.size)} of {numberText(offered.length)} ticked
        </span>
      </div>
      <div class="form-choices several__ticks" role="group" aria-label={label}>
        {shown.map(({ id, label: name, note }) => (
          <label key={id} class="form-choices__choice user-text">
            <input
              type="checkbox"
              checked={ticked.has(id)}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                hold((other) => (other === id ? on : ticked.has(other)));
              }}
            />
            <span class="several__name">
              {name}
              {note && <small class="muted"> {note}</small>}
            </span>
          </label>
        ))}
      </div>
    </>
  );
}

interface LinesProps {
  label: string;
  values: string;
  /** They are organizations of the channel, found by a part of their name. */
  areOrganizations: boolean;
}

function Lines({ label, values, areOrganizations }: LinesProps) {
  return (
    <>
      <textarea
        class="several__lines"
        data-first
        rows={6}
        aria-label={label}
        spellcheck={false}
        value={values}
        onInput={(event) => changeSeveral({ values: event.currentTarget.value })}
      />
      <small class="muted">
        {areOrganizations
          ? 'Their names or ids, one a line, or found here:'
          : 'One a line; a list can be pasted.'}
      </small>
      {areOrganizations && (
        <Combobox
          key={values}
          label={`Add to: ${label}`}
          placeholder="Find one and add it"
          value=""
          shown=""
          options={organizationOptions}
          onChange={addToSeveral}
        />
      )}
    </>
  );
}

interface Props extends Pick<Several, 'values'> {
  label: string;
  offered?: readonly Offered[] | undefined;
  areOrganizations: boolean;
}

export function ValuesField({ label, values, offered, areOrganizations }: Props) {
  const id = useId();
  return (
    <div class="several__values" role="group" aria-labelledby={id}>
      <span id={id} class="event-form__label">
        {label}
      </span>
      {offered ? (
        <Ticks label={label} offered={offered} held={valuesOf(values)} />
      ) : (
        <Lines label={label} values={values} areOrganizations={areOrganizations} />
      )}
    </div>
  );
}
