// Beside a field that may be told for several: the same form for all of them.
import { Button } from '../ui';
import './several_button.css';

interface Props {
  field: { name: string; label: string; several: boolean };
  onChoose: (name: string) => void;
}

export function SeveralButton({ field, onChoose }: Props) {
  if (!field.several) return null;
  return (
    <Button
      small
      kind="quiet"
      class="several-button"
      aria-label={`${field.label}: several at once`}
      title="The same for several: one event each, applied as one change"
      onClick={() => onChoose(field.name)}
    >
      Several…
    </Button>
  );
}
