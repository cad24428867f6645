// The diagram in words: every move, by whom, and whether it can be done now.
import type { TierRequestView } from '../generated/protocol';
import { RuleLinks } from '../ui';
import { help, word } from './state';

export function DiagramList({ view }: { view: TierRequestView }) {
  const { status } = view.card;
  const rows = view.arrows.filter(({ refuses }) => !refuses);
  return (
    <details class="state-diagram__list">
      <summary>As a list ({rows.length} moves)</summary>
      <div class="state-diagram__scroll" tabIndex={0} role="region" aria-label="Moves">
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
            {rows.map(({ action, label, from, to, rule, who, isLegal, sentence }) => (
              <tr
                key={`${from} ${action} ${to} ${sentence}`}
                class={from === status ? 'state-diagram__row--here' : ''}
              >
                <td>{word('requestStatuses', from)}</td>
                <th scope="row" title={help('actions', action)}>
                  {label}
                </th>
                <td>{word('requestStatuses', to)}</td>
                <td class="user-text">{who.join(', ')}</td>
                <td class="user-text">{isLegal ? '✓ yes' : sentence}</td>
                <td>
                  <RuleLinks ids={[rule]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
