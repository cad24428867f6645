// A place of the demand chain: an account in a tier, with what it holds there.
import { fitText, fontOf } from '../picture/text_width';
import { numberText } from '../ui/count_text';
import { kNode, type PlacedNode } from './flow_layout';
import { noneSeen } from './words';

interface Props {
  node: PlacedNode;
  /** The column's name. */
  tier: string;
  selected: boolean;
  focusable: boolean;
  onSelect: () => void;
  onFocus: () => void;
  onElement: (element: SVGGElement | null) => void;
}

const kPad = 12;

const kRoom = kNode.width - 2 * kPad;
const kLineFont = fontOf(400, 11.5);

/** What its card says in its second line: the numbers alone where the words do not fit, never words that are cut. */
function lineOf({ received, remaining, left }: PlacedNode, tier: string): string {
  if (received === 0) return tier;
  const isWhole = left !== '' && fitText(left, kLineFont, kRoom) === left;
  return isWhole ? left : `${numberText(remaining)} of ${numberText(received)}`;
}

/** All that is known of it, beginning with what its card says. */
function words(node: PlacedNode, tier: string): string {
  if (node.bundle) return `${node.name}, ${lineOf(node, tier)}, ${tier}. Enter draws each of them.`;
  const { name, entitlements, received, amounts, left } = node;
  if (received === 0) return `${name}, ${tier}, holds ${noneSeen('nothing')}`;
  const count = entitlements === 1 ? '1 entitlement' : `${numberText(entitlements)} entitlements`;
  const line = lineOf(node, tier);
  return [name, line, ...(line === left ? [] : [left]), tier, count, amounts].join(', ');
}

export function FlowNodeCard({ node, tier, selected, focusable, onSelect, onFocus, onElement }: Props) {
  const { name, withheld, received, remaining } = node;
  const share = received === 0 ? 0 : remaining / received;
  const classes = `flow-node${selected ? ' flow-node--selected' : ''}${withheld ? ' flow-node--withheld' : ''}`;
  return (
    <g
      ref={onElement}
      role="button"
      aria-label={words(node, tier)}
      aria-pressed={selected}
      tabIndex={focusable ? 0 : -1}
      class={classes}
      transform={`translate(${node.x},${node.y})`}
      onClick={onSelect}
      onFocus={onFocus}
    >
      <title>{words(node, tier)}</title>
      {node.bundle && (
        <rect class="flow-node__box" x="5" y="5" width={kNode.width} height={kNode.height} rx="6" />
      )}
      <rect class="flow-node__box" width={kNode.width} height={kNode.height} rx="6" />
      <text class="flow-node__name" x={kPad} y="22">
        {fitText(name, fontOf(600, 13), kRoom)}
      </text>{' '}
      <text class="flow-node__line" x={kPad} y="41">
        {fitText(lineOf(node, tier), kLineFont, kRoom)}
      </text>
      {received > 0 && (
        <>
          <rect class="flow-node__all" x={kPad} y="50" width={kRoom} height="7" rx="2" />
          <rect class="flow-node__left" x={kPad} y="50" width={kRoom * share} height="7" rx="2" />
        </>
      )}
    </g>
  );
}
