// An outcome as an SVG chip: glyph, word and shape, never colour alone.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OutcomeCell, Shown } from '../generated/protocol';
import { moment } from '../store/session';
import { outcomeInfo } from '../store/words';
import './outcome_mark.css';
import { restsOnReading, restsOnText } from './picture_words';
import { fitText, fontOf } from './text_width';

interface Props {
  x: number;
  y: number;
  width: number;
  caption: string;
  cell: OutcomeCell;
  onSelect(): void;
}

const kMarkHeight = 20;

/** Restarts the flash whenever the outcome becomes another one under an unchanged moment. */
function useFlash(shown: Shown) {
  const element = useRef<SVGGElement>(null);
  const before = useRef({ shown, moment: moment.peek() });
  useLayoutEffect(() => {
    const now = { shown, moment: moment.peek() };
    const changed = before.current.shown !== shown && before.current.moment === now.moment;
    before.current = now;
    const mark = element.current;
    if (!changed || !mark) return;
    mark.classList.remove('outcome-mark--fresh');
    mark.getBoundingClientRect(); // the browser must see the class gone before it comes again
    mark.classList.add('outcome-mark--fresh');
  }, [shown]);
  return element;
}

export function OutcomeMark({ x, y, width, caption, cell, onSelect }: Props) {
  const element = useFlash(cell.shown);
  const info = outcomeInfo(cell.shown);
  const open = restsOnReading(cell);
  const lock = cell.shown === 'match-locked' ? 14 : 0;
  const font = fontOf(600, 11);
  const text = fitText(`${info.glyph} ${info.label}${open ? ' ?' : ''}`, font, width - 8 - lock);
  return (
    <g
      ref={element}
      class="outcome-mark"
      data-shown={cell.shown}
      transform={`translate(${x},${y})`}
      onClick={(event) => {
        event.stopPropagation();
        onSelect();
      }}
    >
      <title>{`${caption}: ${info.label}. ${info.help}${restsOnText(cell)}`}</title>
      <text class="outcome-mark__caption" y={-5}>
        {fitText(caption, fontOf(400, 9.5), width)}
      </text>
      <rect
        class="outcome-mark__shape"
        width={width}
        height={kMarkHeight}
        rx={cell.shown === 'match-locked' ? 1 : 5}
      />
      {cell.shown === 'merge' && (
        <rect class="outcome-mark__inner" x={2.5} y={2.5} width={width - 5} height={kMarkHeight - 5} rx={3} />
      )}
      {cell.shown === 'match-at-first' && (
        <rect class="outcome-mark__half" width={6} height={kMarkHeight} rx={3} />
      )}
      <text
        class={open ? 'outcome-mark__text outcome-mark__text--open' : 'outcome-mark__text'}
        x={width / 2 - lock / 2}
        y={14}
      >
        {text}
      </text>
      {lock > 0 && (
        <path
          class="outcome-mark__lock"
          transform={`translate(${width - 16},4.5)`}
          d="M1 5h8v6H1zM3 5V3.4a2 2 0 0 1 4 0V5"
        />
      )}
    </g>
  );
}
