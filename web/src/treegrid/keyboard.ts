// Where a key leads in a treegrid, after the WAI-ARIA pattern: a row takes the focus first, its cells after it.

/** `column` kRow: the row itself has the focus. */
export interface Place {
  row: number;
  column: number;
}
export const kRow = -1;

export interface Grid {
  rows: number;
  columns: number;
  /** How many rows a page key moves. */
  page: number;
  expandable(row: number): boolean;
  expanded(row: number): boolean;
  /** The row above in the hierarchy; -1: none. */
  parent(row: number): number;
}

export type Answer =
  | { kind: 'move'; to: Place }
  | { kind: 'expand' | 'collapse'; row: number }
  | { kind: 'none' };

export interface Key {
  key: string;
  ctrl: boolean;
}

/** What a key does at a place. `none`: the key is not the grid's. */
export function answerKey({ key, ctrl }: Key, at: Place, grid: Grid): Answer {
  if (grid.rows === 0) return { kind: 'none' };
  const lastRow = grid.rows - 1;
  const toRow = (row: number): Answer => ({
    kind: 'move',
    to: { row: Math.max(0, Math.min(row, lastRow)), column: at.column },
  });
  const toColumn = (column: number): Answer => ({ kind: 'move', to: { row: at.row, column } });
  switch (key) {
    case 'ArrowDown':
      return toRow(at.row + 1);
    case 'ArrowUp':
      return toRow(at.row - 1);
    case 'PageDown':
      return toRow(at.row + grid.page);
    case 'PageUp':
      return toRow(at.row - grid.page);
    case 'Home':
      return at.column === kRow || ctrl ? toRow(0) : toColumn(0);
    case 'End':
      return at.column === kRow || ctrl ? toRow(lastRow) : toColumn(grid.columns - 1);
    case 'ArrowRight':
      if (at.column === kRow && grid.expandable(at.row) && !grid.expanded(at.row)) {
        return { kind: 'expand', row: at.row };
      }
      return toColumn(Math.min(at.column + 1, grid.columns - 1));
    case 'ArrowLeft': {
      if (at.column !== kRow) return toColumn(at.column - 1);
      if (grid.expandable(at.row) && grid.expanded(at.row)) return { kind: 'collapse', row: at.row };
      const parent = grid.parent(at.row);
      return parent < 0 ? { kind: 'none' } : { kind: 'move', to: { row: parent, column: kRow } };
    }
    default:
      return { kind: 'none' };
  }
}
