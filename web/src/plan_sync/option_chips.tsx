// The options that would carry a difference; a click ticks one, or takes its tick away.

import type { PlanOptionInfo } from '../generated/protocol';
import { planDescription } from '../store/words';
import { tick, ticked } from './state';
import './option_chips.css';

/** The words of an option; until they have come, its id. */
export function optionInfo(id: string): Omit<PlanOptionInfo, 'id'> {
  const found = planDescription.value?.options.find((option) => option.id === id);
  return found ?? { label: id, help: '', group: '', carries: [], rules: [] };
}

/** Sets of several options that only together carry a difference, each as chips; those of one option stand alone. */
export function OptionSets({ sets, tabIndex, most = sets.length, onMore }: SetsProps) {
  if (sets.every((set) => set.length === 1)) {
    const more = { ...(tabIndex === undefined ? {} : { tabIndex }), ...(onMore ? { onMore } : {}) };
    return <OptionChips options={sets.flat()} most={most} {...more} />;
  }
  return (
    <span class="option-sets">
      {sets.map((set, i) => (
        <span key={set.join(' ')} class="option-sets__set">
          {i > 0 && <span class="option-sets__word">or</span>}
          <span class="option-sets__word">together</span>
          <OptionChips options={set} {...(tabIndex === undefined ? {} : { tabIndex })} />
        </span>
      ))}
    </span>
  );
}

interface SetsProps {
  sets: readonly (readonly string[])[];
  tabIndex?: 0 | -1;
  most?: number;
  onMore?: () => void;
}

interface Props {
  options: readonly string[];
  tabIndex?: 0 | -1;
  /** More are counted, and listed when asked for. */
  most?: number;
  onMore?: () => void;
}

export function OptionChips({ options, tabIndex, most = options.length, onMore }: Props) {
  const listed = options.slice(0, most);
  return (
    <span class="option-chips">
      {listed.map((id) => {
        const { label, help } = optionInfo(id);
        const on = ticked.value.has(id);
        return (
          <button
            type="button"
            key={id}
            class="option-chip"
            aria-pressed={on}
            title={`${on ? 'Ticked' : 'Tick'}: ${label}. ${help}`}
            tabIndex={tabIndex}
            onClick={(event) => {
              event.stopPropagation();
              tick([id], !on);
            }}
          >
            <span aria-hidden="true">{on ? '☑' : '☐'}</span> <span class="option-chip__words">{label}</span>
          </button>
        );
      })}
      {options.length > listed.length && (
        <button
          type="button"
          class="option-chip option-chips__more"
          aria-label={`${options.length - listed.length} more options`}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            onMore?.();
          }}
        >
          +{options.length - listed.length}
        </button>
      )}
    </span>
  );
}
