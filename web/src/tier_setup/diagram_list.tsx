// The diagram in words: every move, by whom, and whether it can be done now.
import type { TierDiagram, TierRequestView } from '../generated/protocol';
import { RuleLinks } from '../ui';
import { wordsOf } from './diagram_words';
import { word } from './state';

export function DiagramList({ diagram, view }: { diagram: TierDiagram; view: TierRequestView }) {
  const { status } = view.card;
  const rows = diagram.moves.filter(({ refuses }) => !refuses);
  return (
    <details class="diagram__list">
      <summary>As a list ({rows.length} moves)</summary>
      <div class="diagram__scroll" tabIndex={0} role="region" aria-label="Moves">
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Move</th>
              <th scope="col">To</th>
              <th scope="col">Who</th>
              <th scope="col">Now</th>
              <th scope="col">Rule</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { label, rule, isLegal, who, why } = wordsOf(row, status, view.moves);
              return (
                <tr
                  key={`${row.from} ${row.action} ${row.to} ${row.sentence}`}
                  class={row.from === status ? 'diagram__row--here' : ''}
                >
                  <td>{word('requestStatuses', row.from)}</td>
                  <th scope="row">{label}</th>
                  <td>{word('requestStatuses', row.to)}</td>
                  <td>{who}</td>
                  <td class="user-text">{isLegal ? '✓ yes' : why || '–'}</td>
                  <td>
                    <RuleLinks ids={[rule]} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
