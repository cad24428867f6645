// The moment whose outcomes are shown, everywhere on the page.
import type { Moment } from '../generated/protocol';
import { description, moment } from '../store/session';

export function MomentSelect() {
  return (
    <label>
      When a value is{' '}
      <select
        value={moment.value}
        onChange={(event) => {
          moment.value = event.currentTarget.value as Moment;
        }}
      >
        {(description.value?.moments ?? []).map(({ id, label }) => (
          <option key={id} value={id}>
            {label.toLowerCase()}
          </option>
        ))}
      </select>
    </label>
  );
}
