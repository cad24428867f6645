// One of several, with a label before it.
import type { Term } from '../generated/protocol';

interface Props {
  label: string;
  terms: readonly Term[];
  value: string;
  onChoose: (id: string) => void;
}

export function Choice({ label, terms, value, onChoose }: Props) {
  return (
    <label class="share__select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {terms.map(({ id, label: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
