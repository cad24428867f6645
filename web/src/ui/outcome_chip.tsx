// An outcome as glyph, word and shape, never colour alone. It flashes when its outcome becomes another one.
import { useEffect, useRef } from 'preact/hooks';
import type { OutcomeCell, Shown } from '../generated/protocol';
import { moment } from '../store/session';
import { outcomeInfo } from '../store/words';
import { Icon } from './icon';
import './outcome_chip.css';

export interface OutcomeChipProps {
  cell: Pick<OutcomeCell, 'shown'> & Partial<OutcomeCell>;
  /** Shows the glyph only; the word stays its accessible name. */
  compact?: boolean;
}

const kClass: Record<Shown, string> = {
  'match-locked': 'locked',
  'match-at-first': 'at-first',
  merge: 'merge',
  'n/a': 'none',
  off: 'off',
};

/** Restarts the flash of the element whenever `shown` changes under an unchanged moment. */
function useFlash(shown: Shown) {
  const element = useRef<HTMLSpanElement>(null);
  const before = useRef({ shown, moment: moment.peek() });
  useEffect(() => {
    const now = { shown, moment: moment.peek() };
    const changed = before.current.shown !== shown && before.current.moment === now.moment;
    before.current = now;
    const chip = element.current;
    if (!changed || !chip) return;
    chip.classList.remove('chip--flash');
    void chip.offsetWidth; // the browser must see the class gone before it comes again
    chip.classList.add('chip--flash');
  }, [shown]);
  return element;
}

/** The class name of an outcome's look. */
function outcomeClass(shown: Shown): string {
  return `chip--${kClass[shown]}`;
}

export function OutcomeChip({ cell, compact }: OutcomeChipProps) {
  const info = outcomeInfo(cell.shown);
  const element = useFlash(cell.shown);
  const open = cell.differsByReading || cell.status === 'open';
  const classes = [
    'chip',
    outcomeClass(cell.shown),
    compact ? 'chip--compact' : '',
    open ? 'chip--open' : '',
  ];
  const reading = open && cell.restsOn?.length ? ` (${cell.restsOn.join(', ')})` : '';
  const name = `${info.label}${open ? `?${reading}` : ''}`;
  return (
    <span ref={element} class={classes.filter(Boolean).join(' ')} title={`${name}. ${info.help}`}>
      <span class="chip__glyph" aria-hidden="true">
        {info.glyph}
      </span>
      <span class={compact ? 'visually-hidden' : 'chip__word'}>{info.label}</span>
      {cell.shown === 'match-locked' && <Icon name="lock" size={12} />}
      {open && <span class="chip__open">?</span>}
    </span>
  );
}
