// Only the rows in sight are in the document. Rows have one height, so the first one in sight is a division, or heights
// that are known beforehand: a general virtualiser would measure, cache and weigh a fifth of the page's code.
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';

/** The rows in sight, before the overscan is added; both ends included. */
export interface Range {
  startIndex: number;
  endIndex: number;
  overscan: number;
  count: number;
}
export interface VirtualRow {
  index: number;
  key: number;
  /** Distance from the top of the list in CSS pixels. */
  start: number;
}
export interface Virtualizer {
  getVirtualItems(): VirtualRow[];
  getTotalSize(): number;
  /** Scrolls as little as it takes to have the row in sight. */
  scrollToIndex(index: number): void;
}
interface Options {
  count: number;
  rowHeight: number;
  /** Where each row begins, and the end of the last one, where rows have several heights. */
  offsets?: readonly number[];
  overscan?: number;
  /** Room that a sticky header takes at the top of the scrolled element. */
  headerHeight?: number;
  scrolled(): HTMLElement | null;
  /** Rows to draw; the ones in sight when absent. */
  rowsOf?(range: Range): number[];
}

const kOverscan = 8;

/** The rows in sight and `overscan` more at both ends. */
export function rowsInSight({ startIndex, endIndex, overscan, count }: Range): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** The last row that begins at or before `top`. */
function rowAt(top: number, { count, rowHeight, offsets }: Omit<Options, 'scrolled'>): number {
  let low = 0;
  let high = count - 1;
  if (!offsets) return Math.max(0, Math.min(high, Math.floor(top / rowHeight)));
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}

function startOf(index: number, { rowHeight, offsets }: Omit<Options, 'scrolled'>): number {
  return offsets ? (offsets[index] ?? 0) : index * rowHeight;
}

/** Which rows a window of `height` shows when the list is scrolled by `top`. */
export function rangeAt(top: number, height: number, options: Omit<Options, 'scrolled'>): Range {
  const { count, overscan = kOverscan } = options;
  return { startIndex: rowAt(top, options), endIndex: rowAt(top + height, options), overscan, count };
}

function scrollTo(index: number, options: Options): void {
  const element = options.scrolled();
  if (!element) return;
  const start = startOf(index, options);
  const end = startOf(index + 1, options);
  const room = element.clientHeight - (options.headerHeight ?? 0);
  if (start < element.scrollTop) element.scrollTop = start;
  else if (end > element.scrollTop + room) element.scrollTop = end - room;
}

export function useVirtualizer(options: Options): Virtualizer {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const latest = useRef(options);
  latest.current = options;
  const sight = useRef({ top: 0, height: 0 });

  useLayoutEffect(() => {
    const element = latest.current.scrolled();
    if (!element) return;
    const look = () => {
      const before = rangeAt(sight.current.top, sight.current.height, latest.current);
      sight.current = { top: element.scrollTop, height: element.clientHeight };
      const now = rangeAt(sight.current.top, sight.current.height, latest.current);
      if (before.startIndex !== now.startIndex || before.endIndex !== now.endIndex) redraw(undefined);
    };
    // It looks at once, but after the frame's own layout: to ask for it here would lay the page out once more.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  return useMemo(
    () => ({
      getVirtualItems() {
        const { rowsOf = rowsInSight, count } = latest.current;
        if (count === 0) return [];
        const range = rangeAt(sight.current.top, sight.current.height, latest.current);
        return rowsOf(range).map((index) => ({ index, key: index, start: startOf(index, latest.current) }));
      },
      getTotalSize: () => startOf(latest.current.count, latest.current),
      scrollToIndex: (index: number) => scrollTo(index, latest.current),
    }),
    [],
  );
}
