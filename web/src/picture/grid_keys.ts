// Where a key leads in a grid of cells, after the WAI-ARIA pattern.
export interface GridPlace {
  row: number;
  column: number;
}
export interface GridSize {
  rows: number;
  columns: number;
  /** How many rows a page key moves. */
  page: number;
}

/** The place a key leads to, inside the grid; undefined: the key is not the grid's. */
export function moveInGrid(key: string, ctrl: boolean, at: GridPlace, size: GridSize): GridPlace | undefined {
  const to = (row: number, column: number): GridPlace => ({
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  });
  if (size.rows === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'ArrowRight':
      return to(at.row, at.column + 1);
    case 'ArrowLeft':
      return to(at.row, at.column - 1);
    case 'PageDown':
      return to(at.row + size.page, at.column);
    case 'PageUp':
      return to(at.row - size.page, at.column);
    case 'Home':
      return to(ctrl ? 0 : at.row, 0);
    case 'End':
      return to(ctrl ? size.rows - 1 : at.row, size.columns - 1);
    default:
      return undefined;
  }
}
