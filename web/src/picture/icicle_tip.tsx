// What the mouse points at in the icicle, in words.
import { useEffect } from 'preact/hooks';
import { row as rowOf, wantRows } from '../store/rows';
import { tree } from '../store/session';
import { hover } from './icicle_state';
import { rowLines } from './picture_words';
import type { Size } from './use_pane';

const kRoom = { width: 270, height: 96 };

function linesOf(index: number): string[] {
  const found = rowOf(index);
  const at = tree.value.rowOf[index] ?? -1;
  return found && at >= 0 ? rowLines(found, tree.value.subtreeRows[at]!) : [];
}

/** An organization of the icicle in one sentence; empty while its row is fetched. */
export function summaryOf(index: number): string {
  return linesOf(index).join('. ');
}

export function IcicleTip({ size }: { size: Size }) {
  const at = hover.value;
  const index = at?.index ?? -1;
  useEffect(() => wantRows('icicle-tip', index < 0 ? [] : [index]), [index]);
  if (!at) return null;
  const lines = linesOf(index);
  const row = tree.value.rowOf[index] ?? -1;
  return (
    <div
      class="icicle__tip"
      style={{
        left: `${Math.min(at.x + 14, Math.max(0, size.width - kRoom.width))}px`,
        top: `${Math.min(at.y + 16, Math.max(0, size.height - kRoom.height))}px`,
      }}
    >
      {(lines.length > 0 ? lines : ['…']).map((line) => (
        <div key={line} class="user-text">
          {line}
        </div>
      ))}
      {row >= 0 && tree.value.subtreeRows[row]! > 0 && <div class="muted">Double-click to zoom in</div>}
    </div>
  );
}
