// The filters of the treegrid: by mode, by outcome, by what the present step did.
import type { Mode, Shown } from '../generated/protocol';
import { description, type Filters, filters, setFilters } from '../store/session';

function Choice<Id extends string>(props: {
  label: string;
  value: Id | '';
  terms: readonly { id: string; label: string }[];
  onChoose(id: Id | ''): void;
}) {
  return (
    <label class="treegrid-bar__field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChoose(event.currentTarget.value as Id | '')}>
        <option value="">Any</option>
        {props.terms.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Check({ label, name }: { label: string; name: 'changed' | 'lost' }) {
  return (
    <label class="treegrid-bar__check">
      <input
        type="checkbox"
        checked={filters.value[name]}
        onChange={(event) => setFilters({ [name]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
}

export function FilterFields() {
  const words = description.value;
  const { mode, outcome } = filters.value;
  return (
    <div class="treegrid-bar treegrid-bar--filters" role="group" aria-label="Filters">
      <Choice<Mode>
        label="Mode"
        value={mode}
        terms={words?.modes ?? []}
        onChoose={(chosen) => setFilters({ mode: chosen })}
      />
      <Choice<Shown>
        label="Outcome"
        value={outcome}
        terms={words?.outcomes ?? []}
        onChoose={(chosen) => setFilters({ outcome: chosen })}
      />
      <Check label="Changed in this step" name="changed" />
      <Check label="Lost values in this step" name="lost" />
    </div>
  );
}

/** How many filters besides the search are on. */
export function filterCount({ mode, outcome, changed, lost }: Filters): number {
  return [mode, outcome, changed, lost].filter(Boolean).length;
}
