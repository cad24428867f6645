// What the lines and numbers of the demand chain mean: those that are drawn.
import type { FlowEdge } from '../generated/protocol';
import { entitlementDescription } from '../store/words';
import { lineClass, wayLabel } from './flow_edge';
import { labelTexts } from './flow_layout';
import { wordsOf } from './words';

const kWays = ['create', 'split', 'transfer', 'redeem'];

function Sample({ way, ended, label }: { way: string; ended: boolean; label: string }) {
  return (
    <li>
      <svg width="34" height="10" aria-hidden="true">
        <path class={lineClass({ way, ended })} d="M1 5H33" stroke-width="3" />
      </svg>
      {label}
    </li>
  );
}

export function FlowLegend({ edges }: { edges: readonly FlowEdge[] }) {
  const ways = kWays.filter((way) => edges.some((edge) => edge.way === way));
  const states = wordsOf(entitlementDescription.value, 'states');
  const obsolete = states.find(({ id }) => id === 'obsolete')?.label ?? '';
  const isMore = edges.some((edge) => labelTexts(edge).length > 1);
  return (
    <ul class="flow-legend" aria-label="Lines">
      {ways.map((way) => (
        <Sample key={way} way={way} ended={false} label={wayLabel(way)} />
      ))}
      {edges.some(({ ended }) => ended) && <Sample way="create" ended label={obsolete} />}
      <li>
        <strong>120</strong> moved{isMore && '; below it what is left and used of it now'}
      </li>
    </ul>
  );
}
