// A separator that resizes the pane beside it, by pointer or by arrow keys (WAI-ARIA window splitter).
import { useRef } from 'preact/hooks';
import './splitter.css';

export interface SplitterProps {
  label: string;
  /** The direction of the line itself. */
  orientation: 'vertical' | 'horizontal';
  /** Size of the pane in CSS pixels. */
  size: number;
  smallest: number;
  largest: number;
  /** The pane stands behind the line: moving the line forward makes it smaller. */
  behind?: boolean;
  onResize: (size: number) => void;
}

const kStep = 24;

export function Splitter({ label, orientation, size, smallest, largest, behind, onResize }: SplitterProps) {
  const drag = useRef<{ from: number; size: number } | null>(null);
  const vertical = orientation === 'vertical';
  const sign = behind ? -1 : 1;
  const at = (event: PointerEvent) => (vertical ? event.clientX : event.clientY);
  const resize = (next: number) => onResize(Math.round(Math.max(smallest, Math.min(largest, next))));

  const onKey = (event: KeyboardEvent) => {
    const forward = vertical ? 'ArrowRight' : 'ArrowDown';
    const back = vertical ? 'ArrowLeft' : 'ArrowUp';
    if (event.key === forward) resize(size + sign * kStep);
    else if (event.key === back) resize(size - sign * kStep);
    else if (event.key === 'Home') resize(smallest);
    else if (event.key === 'End') resize(largest);
    else return;
    event.preventDefault();
  };
  const onDown = (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    drag.current = { from: at(event), size };
  };
  const onMove = (event: PointerEvent) => {
    if (drag.current) resize(drag.current.size + sign * (at(event) - drag.current.from));
  };
  const onUp = () => {
    drag.current = null;
  };
  return (
    <div
      role="separator"
      class={`splitter splitter--${orientation}`}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
    />
  );
}
