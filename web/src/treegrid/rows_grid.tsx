// Rows as a treegrid after the WAI-ARIA pattern, virtualised: the rows take the focus, arrows move and
// fold, and Tab walks the controls of the row that has it.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Range, rowsInSight, useVirtualizer } from '../ui/use_virtualizer';
import { answerKey, kRow } from './keyboard';
import './rows_grid.css';

/** What the controls of a row take as their tabIndex. */
export type TabIndex = 0 | -1;

export interface GridRow {
  key: string;
  /** From 1. */
  level: number;
  /** Absent where nothing can be folded. */
  expanded?: boolean;
  look?: string;
  /** In CSS pixels; the grid's where missing. */
  height?: number;
  selected?: boolean;
  /** Its cells; the first is the row's header. */
  cells: readonly ((tabIndex: TabIndex) => ComponentChildren)[];
}

interface Props {
  label: string;
  columns: readonly string[];
  /** The columns' words are shown, not only read out. */
  withHeader?: boolean;
  look: string;
  rowHeight: number;
  rows: readonly GridRow[];
  /** A row was clicked, or Enter or Space pressed on it. */
  onChoose: (key: string) => void;
  /** A row was folded or unfolded. */
  onToggle?: (key: string) => void;
  /** A key that is not the grid's own; true where it was answered. */
  onKey?: (key: string, row: string) => boolean;
}

const kHeaderHeight = 36;

function offsetsOf(rows: readonly GridRow[], rowHeight: number): number[] {
  const offsets = [0];
  for (const { height = rowHeight } of rows) offsets.push(offsets[offsets.length - 1]! + height);
  return offsets;
}

function parentOf(rows: readonly GridRow[], position: number): number {
  const level = rows[position]?.level ?? 1;
  for (let i = position - 1; i >= 0; i -= 1) if (rows[i]!.level < level) return i;
  return -1;
}

/** Which row has the focus, how it moves, and what keys do to it. */
function useRowFocus(grid: { current: HTMLElement | null }, props: Props) {
  const { rows, rowHeight, onChoose, onToggle, onKey } = props;
  const [focus, setFocus] = useState('');
  const wanted = useRef<string | null>(null);
  const scroll = useRef<(index: number) => void>(() => {});
  const before = useRef(0);
  const found = rows.findIndex(({ key }) => key === focus);
  // Where the row is gone, the one in its place.
  const position = found >= 0 ? found : Math.max(0, Math.min(before.current, rows.length - 1));
  before.current = position;

  const focusRow = (key: string) =>
    grid.current
      ?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
      ?.focus({ preventScroll: true });
  // The row that a key led to takes the focus once it is drawn.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    focusRow(wanted.current);
    wanted.current = null;
  }, [focus]);

  // A row that is put elsewhere loses the focus, and so does a control that goes: the row has it again.
  const hadFocus = grid.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const row = rows[position];
    if (hadFocus && row && document.activeElement === document.body) focusRow(row.key);
  }, [rows]);

  const moveTo = (to: number) => {
    const row = rows[to];
    if (!row) return;
    scroll.current(to);
    wanted.current = row.key;
    setFocus(row.key);
  };
  const move = (key: string): boolean => {
    const answer = answerKey(
      { key, ctrl: false },
      { row: position, column: kRow },
      {
        rows: rows.length,
        columns: 0,
        page: Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 1),
        expandable: (at) => rows[at]?.expanded !== undefined,
        expanded: (at) => rows[at]?.expanded === true,
        parent: (at) => parentOf(rows, at),
      },
    );
    if (answer.kind === 'none') return false;
    if (answer.kind === 'move') moveTo(answer.to.row);
    else onToggle?.(rows[answer.row]!.key);
    return true;
  };

  /** The row's own keys; whether the key was one. */
  const answerRow = (key: string, row: GridRow): boolean => {
    if (onKey?.(key, row.key)) return true;
    if (key !== 'Enter' && key !== ' ') return move(key);
    onChoose(row.key);
    return true;
  };
  /** Keys on a control of the row: up and down leave it for another row, Escape for its own. */
  const answerControl = (event: KeyboardEvent, row: GridRow): boolean => {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === 'Escape') focusRow(row.key);
    else if (isField || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false;
    else move(event.key);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[position];
    if (event.defaultPrevented || event.altKey || event.metaKey || event.ctrlKey || !row) return;
    const isOnRow = (event.target as HTMLElement).dataset.key !== undefined;
    if (!(isOnRow ? answerRow(event.key, row) : answerControl(event, row))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusIn = (event: FocusEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key;
    if (key !== undefined && key !== focus) setFocus(key);
  };
  return { position, setFocus, scroll, onKeyDown, onFocusIn };
}

interface RowProps {
  row: GridRow;
  index: number;
  start: number;
  height: number;
  tabIndex: TabIndex;
  columns: readonly string[];
  onChoose: (key: string) => void;
}

function Row({ row, index, start, height, tabIndex, columns, onChoose }: RowProps) {
  const isWide = row.cells.length === 1 && columns.length > 1;
  return (
    <div
      data-key={row.key}
      role="row"
      aria-level={row.level}
      aria-rowindex={index + 2}
      aria-expanded={row.expanded}
      aria-selected={row.selected ?? false}
      tabIndex={tabIndex}
      class={`rows-grid__row ${row.look ?? ''}${row.selected ? ' rows-grid__row--selected' : ''}`}
      style={{ transform: `translateY(${start}px)`, height: `${height}px` }}
      onClick={() => onChoose(row.key)}
    >
      {row.cells.map((cell, i) => (
        <div
          key={columns[i]}
          role={i === 0 ? 'rowheader' : 'gridcell'}
          aria-colspan={isWide ? columns.length : undefined}
          class="rows-grid__cell"
        >
          {cell(tabIndex)}
        </div>
      ))}
    </div>
  );
}

export function RowsGrid(props: Props) {
  const { label, columns, withHeader = false, look, rowHeight, rows, onChoose } = props;
  const grid = useRef<HTMLDivElement>(null);
  const { position, setFocus, scroll, onKeyDown, onFocusIn } = useRowFocus(grid, props);
  const offsets = useMemo(() => offsetsOf(rows, rowHeight), [rows, rowHeight]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    rowHeight,
    offsets,
    headerHeight: withHeader ? kHeaderHeight : 0,
    scrolled: () => grid.current,
    // The row that has the focus stays in the document, wherever the list is scrolled.
    rowsOf: (range: Range) => {
      const seen = rowsInSight(range);
      if (position >= rows.length || seen.includes(position)) return seen;
      return [...seen, position].sort((a, b) => a - b);
    },
  });
  scroll.current = virtualizer.scrollToIndex;

  // What is chosen elsewhere is brought into sight.
  const selected = rows.findIndex((row) => row.selected);
  useEffect(() => {
    if (selected < 0 || grid.current?.contains(document.activeElement)) return;
    setFocus(rows[selected]!.key);
    virtualizer.scrollToIndex(selected);
  }, [selected]);

  return (
    <div
      ref={grid}
      role="treegrid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      class={`rows-grid rows-grid--${look}`}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      <div role="rowgroup" class={withHeader ? 'rows-grid__head' : 'visually-hidden'}>
        <div role="row" aria-rowindex={1} class="rows-grid__row rows-grid__row--head">
          {columns.map((column) => (
            <div role="columnheader" key={column} class="two-lines" title={withHeader ? column : undefined}>
              {column}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" class="rows-grid__body" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <Row
              key={row.key}
              row={row}
              index={index}
              start={start}
              height={row.height ?? rowHeight}
              tabIndex={index === position ? 0 : -1}
              columns={columns}
              onChoose={onChoose}
            />
          );
        })}
      </div>
    </div>
  );
}
