// A line of the demand chain: an entitlement on its way, as thick as what moved.
import { eventInfo } from '../store/words';
import type { PlacedEdge } from './flow_layout';
import { numberText } from './quantity';

interface Props {
  edge: PlacedEdge;
  /** The names at its ends. */
  from: string;
  to: string;
  selected: boolean;
  focusable: boolean;
  onSelect: () => void;
  onFocus: () => void;
  onElement: (element: SVGGElement | null) => void;
}

const kHeight = 24;
const kLetter = 7;

/** The verb of the event that made it, in the core's words. */
export function wayLabel(way: string): string {
  return eventInfo(way === 'create' ? 'createEntitlement' : way).label;
}

export function edgeWords({ entitlement, way, moved, remaining, used }: PlacedEdge): string {
  const now = `${numberText(remaining)} remaining, ${numberText(used)} used`;
  return `${entitlement}: ${numberText(moved)} moved (${wayLabel(way)}); now ${now}`;
}

export function FlowLine({ edge, from, to, selected, focusable, onSelect, onFocus, onElement }: Props) {
  const { label, moved, path, width, way } = edge;
  const text = numberText(moved);
  const room = Math.max(30, text.length * kLetter + 14);
  const said = `${from} to ${to}. ${edgeWords(edge)}`;
  return (
    <g
      ref={onElement}
      role="button"
      aria-label={said}
      aria-pressed={selected}
      tabIndex={focusable ? 0 : -1}
      class={`flow-edge flow-edge--${way}${selected ? ' flow-edge--selected' : ''}`}
      onClick={onSelect}
      onFocus={onFocus}
    >
      <title>{said}</title>
      <path class="flow-edge__reach" d={path} />
      <path class="flow-edge__line" d={path} stroke-width={width} />
      <rect
        class="flow-edge__pill"
        x={label.x - room / 2}
        y={label.y - kHeight / 2}
        width={room}
        height={kHeight}
        rx={kHeight / 2}
      />
      <text class="flow-edge__label" x={label.x} y={label.y + 4}>
        {text}
      </text>
    </g>
  );
}
