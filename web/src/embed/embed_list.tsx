// The channel as a table: each organization with its mode and its outcomes. A name chooses its partnership.
import { useEffect } from 'preact/hooks';
import { row as rowOf, wantRows } from '../store/rows';
import { select, selection, tree } from '../store/session';
import { cardinalityInfo, modeInfo } from '../store/words';
import { moreText } from '../ui/count_text';
import { OutcomeChip } from '../ui/outcome_chip';
import './embed_list.css';

const kMostRows = 200;
const kDeepest = 6; // levels that are set in

function Line({ index, level }: { index: number; level: number }) {
  const row = rowOf(index);
  if (!row) return null;
  const selected = selection.value;
  const isChosen =
    'downstream' in selected
      ? selected.downstream === row.id
      : selected.kind === 'organization' && selected.index === index;
  const [first] = row.upstreams;
  return (
    <tr class={isChosen ? 'embed-list__row embed-list__row--chosen' : 'embed-list__row'}>
      <th scope="row" class={`embed-list__name embed-list__name--${Math.min(level, kDeepest)}`}>
        <button
          type="button"
          class="embed-list__choose user-text"
          aria-pressed={isChosen}
          onClick={() => select({ kind: 'organization', index, id: row.id })}
        >
          {row.name}
        </button>
      </th>
      <td>{first && modeInfo(first.mode).label}</td>
      <td>{row.multiple && <OutcomeChip cell={row.multiple} />}</td>
      <td>{row.single && <OutcomeChip cell={row.single} />}</td>
    </tr>
  );
}

export function EmbedList() {
  const { organization, level, rows } = tree.value;
  const shown = [...organization.subarray(0, kMostRows)];
  const wanted = shown.join();
  useEffect(() => wantRows('embed list', shown), [wanted]);
  useEffect(() => () => wantRows('embed list', []), []);
  return (
    <div class="embed-list" tabIndex={0} role="region" aria-label="Organizations">
      <table class="embed-list__table">
        <thead>
          <tr>
            <th scope="col">Organization</th>
            <th scope="col">Mode</th>
            <th scope="col">{cardinalityInfo('multiple').label}</th>
            <th scope="col">{cardinalityInfo('single').label}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((index, row) => (
            <Line key={index} index={index} level={level[row]!} />
          ))}
        </tbody>
      </table>
      {rows > kMostRows && <p class="embed-list__more muted">{moreText(rows - kMostRows)}</p>}
    </div>
  );
}
