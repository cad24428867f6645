// The picture as a table, for those who do not see it.
import type { EntitlementOverview } from '../generated/protocol';
import { numberText } from '../ui/count_text';
import { wayLabel } from './flow_edge';
import { choose } from './state';

export function FlowTable({ present: { nodes, edges } }: { present: EntitlementOverview }) {
  return (
    <details class="flow-table">
      <summary>The picture as a table ({numberText(edges.length)})</summary>
      <div class="flow-table__scroll" tabIndex={0} role="region" aria-label="The picture as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">Entitlement</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Way</th>
              <th scope="col">Moved</th>
              <th scope="col">Remaining</th>
              <th scope="col">Used</th>
            </tr>
          </thead>
          <tbody>
            {edges.map((edge) => (
              <tr key={`${edge.entitlement} ${edge.from} ${edge.to}`}>
                <td>
                  <button
                    type="button"
                    class="link user-text"
                    onClick={() => choose({ kind: 'entitlement', id: edge.entitlement })}
                  >
                    {edge.entitlement}
                  </button>
                </td>
                <td class="user-text">{nodes[edge.from]?.name}</td>
                <td class="user-text">{nodes[edge.to]?.name}</td>
                <td>{wayLabel(edge.way)}</td>
                <td class="flow-table__number">{numberText(edge.moved)}</td>
                <td class="flow-table__number">{numberText(edge.remaining)}</td>
                <td class="flow-table__number">{numberText(edge.used)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
