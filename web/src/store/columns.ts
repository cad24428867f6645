// The binary columns of the tree and of the further edges, decoded into typed-array views.
import {
  type EdgeColumn,
  edgeColumns,
  type MarkColumn,
  type Mode,
  markColumns,
  modes,
  type TreeColumn,
  treeColumns,
} from '../generated/protocol';

type Columns<Name extends string> = Readonly<Record<Name, Int32Array>> & { readonly rows: number };

/**
 * One row an organization in display order (depth first). Row numbers, not organization indices, unless said. The same
 * object as long as no organization or partnership comes or goes.
 */
export type Shape = Columns<TreeColumn> & {
  /** Row of an organization index; -1 where it is not in the channel at the cursor. */
  readonly rowOf: Int32Array;
};
/** The shape with what each step may change. */
export type Tree = Shape & Columns<MarkColumn>;
export type Edges = Columns<EdgeColumn>;

/** Bits of the column `changed`. */
export const kChanged = { gained: 1, altered: 2, lost: 4, destroyed: 8 } as const;

function decode<Name extends string>(bytes: Uint8Array, names: readonly Name[]): Columns<Name> {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const rows = words[0] ?? 0;
  const columns: Record<string, Int32Array | number> = { rows };
  names.forEach((name, i) => {
    columns[name] = words.subarray(2 + i * rows, 2 + (i + 1) * rows);
  });
  return columns as Columns<Name>;
}

export function decodeShape(bytes: Uint8Array, slots: number): Shape {
  const columns = decode(bytes, treeColumns);
  const rowOf = new Int32Array(slots).fill(-1);
  const { organization, rows } = columns;
  for (let row = 0; row < rows; row++) rowOf[organization[row]!] = row;
  return { ...columns, rowOf };
}

export function withMarks(shape: Shape, bytes: Uint8Array): Tree {
  return { ...decode(bytes, markColumns), ...shape };
}

export function decodeEdges(bytes: Uint8Array): Edges {
  return decode(bytes, edgeColumns);
}

export const emptyShape: Shape = decodeShape(new Uint8Array(8), 0);
export const emptyTree: Tree = withMarks(emptyShape, new Uint8Array(8));
export const emptyEdges: Edges = decodeEdges(new Uint8Array(8));

export function modeOf(code: number): Mode {
  return modes[code] ?? 'off';
}
