// Every organization against every setting type: the outcome at one moment.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MatrixRow, SettingTypeInfo } from '../generated/protocol';
import { ask, useAnswer } from '../store/ask';
import { row as rowOf, wantRows } from '../store/rows';
import { moment, select, selection, tree } from '../store/session';
import { withRow } from '../store/with_row';
import { matches } from '../treegrid/treegrid_state';
import { useVirtualizer } from '../ui/use_virtualizer';
import './matrix.css';
import { numberText } from '../ui/count_text';
import { type GridPlace, moveInGrid } from './grid_keys';
import { MatrixHead } from './matrix_head';
import { MatrixLine } from './matrix_line';
import { MomentSelect } from './moment_select';

const kRowHeight = 34;
const kHeadHeight = 148;

/** Tree rows that the filters let through, in display order. */
function shownRows(): number[] {
  const { organization, rows } = tree.value;
  const found = matches.value;
  const shown: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (!found || found[organization[row]!] === 1) shown.push(row);
  }
  return shown;
}

function selectCell(index: number, setting: SettingTypeInfo | undefined): void {
  withRow(index, ({ id, upstreams: [first] }) => {
    if (!setting || !first) select({ kind: 'organization', index, id });
    else {
      const { upstream } = first;
      select({ kind: 'outcome', upstream, downstream: id, setting: setting.id, moment: moment.peek() });
    }
  });
}

export function Matrix() {
  const scrolled = useRef<HTMLDivElement>(null);
  const rows = shownRows();
  const { organization } = tree.value;
  const virtualizer = useVirtualizer({
    count: rows.length,
    rowHeight: kRowHeight,
    headerHeight: kHeadHeight,
    scrolled: () => scrolled.current,
  });
  const lines = virtualizer.getVirtualItems();
  const indices = lines.flatMap(({ index }) =>
    rows[index] === undefined ? [] : [organization[rows[index]]!],
  );
  const wanted = indices.join();
  useEffect(() => wantRows('matrix', indices), [wanted]);
  useEffect(() => () => wantRows('matrix', []), []);

  const at = moment.value;
  const { value: matrix } = useAnswer(() => ask('matrix', { indices, moment: at }), wanted, at);
  const settings = matrix?.settings ?? [];
  const cellsOf = new Map((matrix?.rows ?? []).map((line): [number, MatrixRow] => [line.index, line]));

  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const size = { rows: rows.length, columns: settings.length + 1, page: 10 };
  const here = { row: Math.min(place.row, Math.max(0, rows.length - 1)), column: place.column };

  function focusPlace(next: GridPlace): void {
    setPlace(next);
    virtualizer.scrollToIndex(next.row);
    requestAnimationFrame(() => {
      const cell = `[data-row="${next.row}"][data-column="${next.column}"]`;
      scrolled.current?.querySelector<HTMLElement>(cell)?.focus();
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.metaKey || event.altKey) return;
    const next = moveInGrid(event.key, event.ctrlKey, here, size);
    if (next) focusPlace(next);
    else if ((event.key === 'Enter' || event.key === ' ') && rows[here.row] !== undefined) {
      selectCell(organization[rows[here.row]!]!, settings[here.column - 1]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const selected = selection.value;
  return (
    <div class="matrix">
      <div class="picture-tools">
        <MomentSelect />
        <span class="picture-tools__space" />
        <span class="muted">
          {numberText(rows.length)} organizations × {settings.length} setting types
        </span>
      </div>
      <div
        ref={scrolled}
        class="matrix__scroll"
        role="grid"
        aria-label="Outcomes by organization and setting"
        aria-rowcount={rows.length + 1}
        aria-colcount={settings.length + 1}
        onKeyDown={onKeyDown}
      >
        <MatrixHead settings={settings} />
        <div role="rowgroup" class="matrix__body" style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {lines.map((line) => {
            const row = rows[line.index];
            if (row === undefined || !matrix) return null;
            const index = organization[row]!;
            const found = rowOf(index);
            const isSelected = selected.kind === 'outcome' && selected.downstream === found?.id;
            return (
              <MatrixLine
                key={index}
                top={line.start}
                position={line.index}
                level={tree.value.level[row]!}
                name={found?.name ?? '…'}
                cells={cellsOf.get(index)?.cells ?? []}
                settings={settings}
                focusColumn={here.row === line.index ? here.column : -1}
                selectedSetting={isSelected ? selected.setting : undefined}
                isSelected={selected.kind === 'organization' && selected.index === index}
                onChoose={(column) => {
                  setPlace({ row: line.index, column });
                  selectCell(index, settings[column - 1]);
                }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
