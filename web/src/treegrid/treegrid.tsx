// The organizations as a treegrid after the WAI-ARIA pattern: virtualised, one tab stop, rows before cells.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wantRows } from '../store/rows';
import { filters, selection, tree } from '../store/session';
import { cardinalityInfo, flagInfo } from '../store/words';
import { type Range, rowsInSight, useVirtualizer } from '../ui/use_virtualizer';
import { answerKey, kRow } from './keyboard';
import { type Look, lookOf, rowHeightOf } from './look';
import { kFlags } from './row_cells';
import { TreegridRow } from './treegrid_row';
import { chooseRow } from './treegrid_select';
import {
  expansion,
  focus,
  isFiltering,
  matches,
  reveal,
  toggleOpen,
  visible,
  visiblePosition,
} from './treegrid_state';
import { afterTyping, typeAhead } from './typeahead';
import { isOpen } from './visible_rows';
import './treegrid.css';

const kColumns = kFlags.length + 2;
const kHeaderHeight = 34;

/** How the grid is drawn follows from how wide it is. */
function useLook(grid: { current: HTMLElement | null }): Look {
  const [look, setLook] = useState<Look>('compact');
  useLayoutEffect(() => {
    if (!grid.current) return;
    const observer = new ResizeObserver(([entry]) => setLook(lookOf(entry!.contentRect.width)));
    observer.observe(grid.current);
    return () => observer.disconnect();
  }, [grid]);
  return look;
}

/** Rows in sight and the one that has the focus, so that scrolling never takes the focus away. */
function withFocused(range: Range): number[] {
  const rows = rowsInSight(range);
  const focused = visiblePosition(focus.peek().organization);
  if (focused < 0 || rows.includes(focused)) return rows;
  return [...rows, focused].sort((a, b) => a - b);
}

function Header() {
  return (
    <div role="rowgroup" class="treegrid__head">
      <div role="row" aria-rowindex={1} class="treegrid__row treegrid__row--head">
        <div role="columnheader" aria-colindex={1} class="treegrid__name">
          Organization
        </div>
        {kFlags.map((flag, i) => (
          <div
            key={flag}
            role="columnheader"
            aria-colindex={i + 2}
            class="treegrid__cell"
            title={flagInfo(flag).help}
          >
            {flagInfo(flag).label}
          </div>
        ))}
        {(['multiple', 'single'] as const).map((cardinality, i) => (
          <div
            key={cardinality}
            role="columnheader"
            aria-colindex={kFlags.length + 2 + i}
            class="treegrid__cell treegrid__cell--outcome"
            title={cardinalityInfo(cardinality).help}
          >
            {cardinalityInfo(cardinality).label}
          </div>
        ))}
      </div>
    </div>
  );
}

export function Treegrid() {
  const grid = useRef<HTMLDivElement>(null);
  /** The place that a key led to, whose element takes the focus once it is drawn. */
  const wanted = useRef<typeof focus.value | null>(null);
  const look = useLook(grid);
  const rows = visible.value;
  const columns = tree.value;
  const place = focus.value;
  const virtualizer = useVirtualizer({
    count: rows.length,
    rowHeight: rowHeightOf(look),
    headerHeight: kHeaderHeight,
    scrolled: () => grid.current,
    rowsOf: withFocused,
  });
  const items = virtualizer.getVirtualItems();
  const focused = Math.max(0, visiblePosition(place.organization));

  useEffect(() => {
    wantRows(
      'treegrid',
      items.flatMap(({ index }) => (index < rows.length ? [columns.organization[rows[index]!]!] : [])),
    );
  });

  useLayoutEffect(() => {
    if (wanted.current !== place) return;
    wanted.current = null;
    const cell = grid.current?.querySelector<HTMLElement>(
      `[data-organization="${place.organization}"][data-column="${place.column}"]`,
    );
    const widget = cell?.dataset.column === String(kRow) ? cell : (cell?.querySelector('button') ?? cell);
    widget?.focus({ preventScroll: true });
  }, [place]);

  // What is selected elsewhere (the picture, the inspector) is brought into sight here, and stays so when a search is over.
  // Another search begins at its first match.
  const selected = selection.value;
  const isSearch = isFiltering(filters.value);
  const showSelected = () => {
    if (selected.kind !== 'organization' || !reveal(selected.index)) return;
    if (!grid.current?.contains(document.activeElement)) {
      focus.value = { organization: selected.index, column: kRow };
    }
    // The rows that were opened are drawn by then.
    const frame = requestAnimationFrame(() => {
      const position = visiblePosition(selected.index);
      if (position >= 0) virtualizer.scrollToIndex(position);
    });
    return () => cancelAnimationFrame(frame);
  };
  useEffect(showSelected, [selected]);
  useEffect(() => (isSearch ? undefined : showSelected()), [isSearch]);
  useEffect(() => {
    if (isSearch && grid.current) grid.current.scrollTop = 0;
  }, [filters.value]);

  function moveTo(position: number, column: number) {
    const row = visible.peek()[position];
    if (row === undefined) return;
    virtualizer.scrollToIndex(position);
    wanted.current = { organization: tree.peek().organization[row]!, column };
    focus.value = wanted.current;
  }

  function chooseFocused() {
    const row = visible.peek()[Math.max(0, visiblePosition(focus.peek().organization))];
    if (row !== undefined) chooseRow(tree.peek().organization[row]!);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || rows.length === 0) return;
    if (place.column === kRow && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      afterTyping(chooseFocused);
      return;
    }
    if (!event.ctrlKey && typeAhead(event.key, focused, moveTo)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const rowAt = (position: number) => rows[position]!;
    const answer = answerKey(
      { key: event.key, ctrl: event.ctrlKey },
      { row: focused, column: place.column },
      {
        rows: rows.length,
        columns: kColumns,
        page: Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeightOf(look)) - 2),
        expandable: (position) => columns.subtreeRows[rowAt(position)]! > 0 && matches.peek() === null,
        expanded: (position) =>
          isOpen(expansion.peek(), columns.level[rowAt(position)]!, columns.organization[rowAt(position)]!),
        parent: (position) =>
          visiblePosition(columns.organization[columns.parentRow[rowAt(position)]!] ?? -1),
      },
    );
    if (answer.kind === 'none') return;
    event.preventDefault();
    if (answer.kind === 'move') moveTo(answer.to.row, answer.to.column);
    else toggleOpen(columns.organization[rowAt(answer.row)]!);
  }

  function onFocusIn(event: FocusEvent) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-organization]');
    if (!cell) return;
    const organization = Number(cell.dataset.organization);
    const column = Number(cell.dataset.column);
    if (organization !== place.organization || column !== place.column)
      focus.value = { organization, column };
  }

  return (
    <div
      ref={grid}
      role="treegrid"
      aria-label="Organizations"
      aria-rowcount={rows.length + 1}
      aria-colcount={kColumns + 1}
      class={`treegrid treegrid--${look}`}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      <Header />
      <div role="rowgroup" class="treegrid__body" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const organization = columns.organization[row]!;
          return (
            <TreegridRow
              key={organization}
              row={row}
              position={item.index}
              top={item.start}
              look={look}
              tabColumn={
                item.index === focused ? (place.organization === organization ? place.column : kRow) : null
              }
            />
          );
        })}
      </div>
    </div>
  );
}
