// What stands around the icicle: colour choice, the way back up, and the legend with its counts.
import { useEffect, useRef } from 'preact/hooks';
import { row as rowOf } from '../store/rows';
import { moment, selection, tree } from '../store/session';
import { momentInfo } from '../store/words';
import { Button } from '../ui/button';
import { numberText } from '../ui/count_text';
import type { Category, ColourBy } from './icicle_categories';
import { paintSwatch } from './icicle_paint';
import { coloring, colourBy, cursor, pathToTop, zoomedTo, zoomInto, zoomOut } from './icicle_state';
import { MomentSelect } from './moment_select';
import { cardinalityLabel } from './picture_words';

/** The organization that the zoom buttons are about: the selected one, else the one at the cursor. */
function zoomTarget(): number {
  const selected = selection.value;
  const index = selected.kind === 'organization' ? selected.index : cursor.value;
  const row = tree.value.rowOf[index] ?? -1;
  return row >= 0 && tree.value.subtreeRows[row]! > 0 ? index : -1;
}

export function IcicleTools() {
  const by = colourBy.value;
  const target = zoomTarget();
  const byOutcome = by === 'multiple' || by === 'single';
  return (
    <div class="picture-tools">
      <label>
        Colour by{' '}
        <select
          value={by}
          onChange={(event) => {
            colourBy.value = event.currentTarget.value as ColourBy;
          }}
        >
          <option value="mode">Mode</option>
          <option value="multiple">Outcome: {cardinalityLabel('multiple')}</option>
          <option value="single">Outcome: {cardinalityLabel('single')}</option>
          <option value="changed">Changes of this step</option>
        </select>
      </label>
      {byOutcome && <MomentSelect />}
      <span class="picture-tools__space" />
      {pathToTop.value.length > 0 && (
        <nav class="icicle__path" aria-label="Where the icicle starts">
          <Button kind="quiet" small onClick={() => (zoomedTo.value = -1)}>
            Whole channel
          </Button>
          {pathToTop.value.map((index) => (
            <Button key={index} kind="quiet" small icon="chevronRight" onClick={() => zoomInto(index)}>
              <span class="user-text">{rowOf(index)?.name ?? '…'}</span>
            </Button>
          ))}
        </nav>
      )}
      <Button small disabled={target < 0 || target === zoomedTo.value} onClick={() => zoomInto(target)}>
        Zoom to selected
      </Button>
      <Button small disabled={zoomedTo.value < 0} onClick={zoomOut}>
        Zoom out
      </Button>
    </div>
  );
}

function Swatch({ category, theme }: { category: Category; theme: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => paintSwatch(canvas.current!, category), [category, theme]);
  return <canvas ref={canvas} width={24} height={14} />;
}

/** The legend is the picture in words too: every category with how many organizations are in it. */
export function IcicleLegend({ theme }: { theme: number }) {
  const { categories, counts } = coloring.value;
  const byOutcome = colourBy.value === 'multiple' || colourBy.value === 'single';
  return (
    <div class="picture-legend" id="icicle-counts">
      {byOutcome && <span>{momentInfo(moment.value).label}:</span>}
      <ul>
        {categories.map((category, i) =>
          counts[i] === 0 ? null : (
            <li key={category.id}>
              <Swatch category={category} theme={theme} />
              {category.label} <strong>{numberText(counts[i]!)}</strong>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
