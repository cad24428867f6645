// The binary columns of the tree and of the further edges, decoded into typed-array views.
import {
  type EdgeColumn,
  edgeColumns,
  type Mode,
  modes,
  type TreeColumn,
  treeColumns,
} from '../generated/protocol';

type Columns<Name extends string> = Readonly<Record<Name, Int32Array>> & { readonly rows: number };

/** One row an organization in display order (depth first). Row numbers, not organization indices, unless said. */
export type Tree = Columns<TreeColumn> & {
  /** Row of an organization index; -1 where it is not in the channel at the cursor. */
  readonly rowOf: Int32Array;
};
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

export function decodeTree(bytes: Uint8Array, slots: number): Tree {
  const columns = decode(bytes, treeColumns);
  const rowOf = new Int32Array(slots).fill(-1);
  columns.organization.forEach((index, row) => {
    rowOf[index] = row;
  });
  return { ...columns, rowOf };
}

export function decodeEdges(bytes: Uint8Array): Edges {
  return decode(bytes, edgeColumns);
}

export const emptyTree: Tree = decodeTree(new Uint8Array(8), 0);
export const emptyEdges: Edges = decodeEdges(new Uint8Array(8));

export function modeOf(code: number): Mode {
  return modes[code] ?? 'off';
}
