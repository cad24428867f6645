// A place of the demand chain: an account in a tier, with what it holds there.
import { fitText, fontOf } from '../picture/text_width';
import { kNode, type PlacedNode } from './flow_layout';
import { quantityWords } from './quantity';

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

function words(node: PlacedNode): string {
  if (node.entitlements === 0) return 'holds nothing';
  const count = node.entitlements === 1 ? '1 entitlement' : `${node.entitlements} entitlements`;
  return `${count}, ${quantityWords(node)}`;
}

export function FlowNodeCard({ node, tier, selected, focusable, onSelect, onFocus, onElement }: Props) {
  const { name, withheld, quantity, used, remaining, entitlements } = node;
  const room = kNode.width - 2 * kPad;
  const share = quantity === 0 ? 0 : used / quantity;
  const line =
    entitlements === 0
      ? tier
      : `${remaining.toLocaleString('en')} of ${quantity.toLocaleString('en')} remain`;
  const classes = `flow-node${selected ? ' flow-node--selected' : ''}${withheld ? ' flow-node--withheld' : ''}`;
  return (
    <g
      ref={onElement}
      role="button"
      aria-label={`${name}, ${tier}, ${words(node)}`}
      aria-pressed={selected}
      tabIndex={focusable ? 0 : -1}
      class={classes}
      transform={`translate(${node.x},${node.y})`}
      onClick={onSelect}
      onFocus={onFocus}
    >
      <title>{`${name}, ${tier}: ${words(node)}`}</title>
      <rect class="flow-node__box" width={kNode.width} height={kNode.height} rx="6" />
      <text class="flow-node__name" x={kPad} y="22">
        {fitText(name, fontOf(600, 13), room)}
      </text>
      <text class="flow-node__line" x={kPad} y="41">
        {fitText(line, fontOf(400, 11.5), room)}
      </text>
      {entitlements > 0 && (
        <>
          <rect class="flow-node__all" x={kPad} y="50" width={room} height="7" rx="2" />
          <rect class="flow-node__used" x={kPad} y="50" width={room * share} height="7" rx="2" />
        </>
      )}
    </g>
  );
}
