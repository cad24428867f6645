// Only the rows in sight are in the document. Every row has the same height, so the first one in sight is a division:
// a general virtualiser would measure, cache and weigh a fifth of the page's code.
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

/** Which rows a window of `height` shows when the list is scrolled by `top`. */
export function rangeAt(top: number, height: number, options: Omit<Options, 'scrolled'>): Range {
  const { count, rowHeight, overscan = kOverscan } = options;
  const last = count - 1;
  const startIndex = Math.max(0, Math.min(last, Math.floor(top / rowHeight)));
  const endIndex = Math.max(0, Math.min(last, Math.floor((top + height) / rowHeight)));
  return { startIndex, endIndex, overscan, count };
}

function scrollTo(index: number, { scrolled, rowHeight, headerHeight = 0 }: Options): void {
  const element = scrolled();
  if (!element) return;
  const start = index * rowHeight;
  const room = element.clientHeight - headerHeight;
  if (start < element.scrollTop) element.scrollTop = start;
  else if (start + rowHeight > element.scrollTop + room) element.scrollTop = start + rowHeight - room;
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
    look();
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
        const { rowsOf = rowsInSight, rowHeight, count } = latest.current;
        if (count === 0) return [];
        const range = rangeAt(sight.current.top, sight.current.height, latest.current);
        return rowsOf(range).map((index) => ({ index, key: index, start: index * rowHeight }));
      },
      getTotalSize: () => latest.current.count * latest.current.rowHeight,
      scrollToIndex: (index: number) => scrollTo(index, latest.current),
    }),
    [],
  );
}
