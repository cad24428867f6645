// The whole channel on one canvas, however large: levels from left to right, an organization as high as what is below.
import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../store/notices';
import { row as rowOf, wantRows } from '../store/rows';
import { select, selection, tree } from '../store/session';
import { withRow } from '../store/with_row';
import { matches } from '../treegrid/treegrid_state';
import './icicle.css';
import { numberText } from '../ui/count_text';
import { sampleRows } from './icicle_categories';
import { drawnHeight, icicleNeighbour, rowAt } from './icicle_layout';
import { labelledRows, paintIcicle } from './icicle_paint';
import { coloring, cursor, cursorRow, hover, layout, zoomInto, zoomOut } from './icicle_state';
import { IcicleTip, summaryOf } from './icicle_tip';
import { IcicleLegend, IcicleTools } from './icicle_tools';
import { type Size, useSize, useThemeVersion } from './use_pane';

function selectIndex(index: number): void {
  withRow(index, ({ id }) => select({ kind: 'organization', index, id }));
}

/** Rows that are needed: named boxes, one sample a mode, and where the cursor is. */
function useRows(size: Size): void {
  const { organization } = tree.value;
  const shown = layout.value;
  useEffect(() => {
    const rows = [...labelledRows(shown, size.width, size.height), ...sampleRows(tree.value).values()];
    const indices = new Set(rows.map((row) => organization[row]!));
    if (cursor.value >= 0) indices.add(cursor.value);
    wantRows('icicle', [...indices]);
  }, [organization, shown, size.width, size.height, cursor.value]);
  useEffect(() => () => wantRows('icicle', []), []);
}

export function Icicle() {
  const pane = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const paneSize = useSize(pane);
  const size = { width: paneSize.width, height: drawnHeight(layout.value, paneSize.height) };
  const theme = useThemeVersion();
  useRows(size);

  const { organization, rowOf: rowOfIndex, rows } = tree.value;
  const selected = selection.value;
  const selectedRow = selected.kind === 'organization' ? (rowOfIndex[selected.index] ?? -1) : -1;

  useEffect(() => {
    const c = canvas.current?.getContext('2d');
    if (!c || size.width === 0) return;
    const density = window.devicePixelRatio || 1;
    c.canvas.width = Math.round(paneSize.width * density);
    c.canvas.height = Math.round(paneSize.height * density);
    c.setTransform(density, 0, 0, density, 0, 0);
    paintIcicle(c, {
      tree: tree.value,
      layout: layout.value,
      coloring: coloring.value,
      width: size.width,
      height: size.height,
      selectedRow,
      cursorRow: cursorRow.value,
      matches: matches.value,
      name: (row) => rowOf(organization[row]!)?.name,
    });
  });

  const pointed = (event: MouseEvent): number => {
    const row = rowAt(tree.value, layout.value, { x: event.offsetX, y: event.offsetY }, size);
    return row < 0 ? -1 : organization[row]!;
  };
  const moveTo = (row: number): void => {
    cursor.value = organization[row]!;
    hover.value = null;
  };
  const cursorSummary = cursor.value >= 0 ? summaryOf(cursor.value) : '';
  useEffect(() => {
    if (cursorSummary) announce(cursorSummary);
  }, [cursorSummary]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || rows === 0) return;
    const at = cursorRow.peek() >= 0 ? cursorRow.peek() : layout.peek().firstRow;
    const next = icicleNeighbour(tree.peek(), layout.peek(), at, event.key);
    if (next !== undefined) moveTo(next);
    else if (event.key === 'Enter' || event.key === ' ') selectIndex(organization[at]!);
    else if (event.key === '+') zoomInto(organization[at]!);
    else if (event.key === '-') zoomOut();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="icicle">
      <IcicleTools />
      <div
        ref={pane}
        class="icicle__pane"
        role="application"
        tabIndex={0}
        aria-label={`Icicle of ${numberText(rows)} organizations. Arrow keys move, Enter selects, plus and minus zoom.`}
        aria-describedby="icicle-counts"
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (cursorRow.peek() < 0 && rows > 0)
            moveTo(selectedRow >= 0 ? selectedRow : layout.peek().firstRow);
        }}
        onMouseMove={(event) => {
          const index = pointed(event);
          hover.value = index < 0 ? null : { x: event.offsetX, y: event.offsetY, index };
        }}
        onMouseLeave={() => {
          hover.value = null;
        }}
        onClick={(event) => {
          const index = pointed(event);
          if (index < 0) return;
          cursor.value = index;
          selectIndex(index);
        }}
        onDblClick={(event) => zoomInto(pointed(event))}
      >
        <canvas ref={canvas} class="icicle__canvas" />
        <IcicleTip size={paneSize} />
      </div>
      <IcicleLegend theme={theme} />
    </div>
  );
}
