// What a report says of the rows, in the bits that the tree has for the step at the cursor.
import type { StepReport } from '../generated/protocol';
import { kChanged } from '../store/columns';

export function changesByRow(changes: StepReport['changes'], rowOf: Int32Array, rows: number): Int32Array {
  const bits = new Int32Array(rows);
  for (const { index, kind, destroyed } of changes) {
    const row = rowOf[index] ?? -1; // who only joins has none yet
    if (row >= 0) bits[row]! |= kChanged[kind] | (destroyed ? kChanged.destroyed : 0);
  }
  return bits;
}
