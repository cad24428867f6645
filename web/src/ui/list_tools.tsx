// Above a long list: a search over every word that it shows, filters, an order, and how many are left.
import type { ComponentChildren } from 'preact';
import { Button } from './button';
import { countText, numberText } from './count_text';
import { Icon } from './icon';
import './list_tools.css';

interface SearchProps {
  label: string;
  value: string;
  onInput: (typed: string) => void;
}

export function ListSearch({ label, value, onInput }: SearchProps) {
  return (
    <span class="list-tools__search">
      <Icon name="search" size={14} />
      <input
        type="search"
        aria-label={label}
        placeholder="Search"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </span>
  );
}

export interface Choice {
  id: string;
  label: string;
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (id: string) => void;
}

export function ListChoice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {choices.map(({ id, label: words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** Something is to be done for all that are shown, where there are several. */
export function ActOnSeveral({ shown, onAct }: { shown: number; onAct: () => void }) {
  if (shown < 2) return null;
  return (
    <Button small kind="quiet" title="The same for all that are shown, or some of them" onClick={onAct}>
      Act on several…
    </Button>
  );
}

interface ToolsProps {
  shown: number;
  total: number;
  /** What is listed: "request". */
  noun: string;
  /** A filter is on: there is a way back. */
  isNarrowed: boolean;
  onClear: () => void;
  /** Something is to be done for all that are shown. */
  onAct?: () => void;
  children: ComponentChildren;
}

export function ListTools({ shown, total, noun, isNarrowed, onClear, onAct, children }: ToolsProps) {
  return (
    <div class="list-tools" role="group" aria-label="Search and filters">
      {children}
      <span class="list-tools__count muted" role="status">
        {isNarrowed ? `${numberText(shown)} of ${countText(total, noun)}` : countText(total, noun)}
      </span>
      {isNarrowed && (
        <Button small kind="quiet" onClick={onClear}>
          Show all
        </Button>
      )}
      {onAct && <ActOnSeveral shown={shown} onAct={onAct} />}
    </div>
  );
}
