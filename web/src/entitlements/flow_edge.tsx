// A line of the demand chain: an entitlement on its way, as thick as what moved.
import { Fragment } from 'preact';
import { eventInfo } from '../store/words';
import { countText } from '../ui/count_text';
import { labelSize, type PlacedEdge } from './flow_layout';

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

/** The verb of the event that made it, in the core's words. */
export function wayLabel(way: string): string {
  return eventInfo(way === 'create' ? 'createEntitlement' : way).label;
}

/** What a line says. What its label shows stands in it word for word. */
function edgeWords({ entitlement, way, texts, bundle }: PlacedEdge): string {
  if (bundle) return `${countText(bundle.count, 'entitlement')}: ${texts.join(', ')} (${wayLabel(way)})`;
  const label = texts.length > 1 ? `: ${texts.join(', ')}` : '';
  return `${entitlement}: ${texts[0]} moved (${wayLabel(way)})${label}`;
}

/** How a line is drawn: by its way, and whether its entitlement is still of use. */
export function lineClass({ way, ended }: { way: string; ended: boolean }): string {
  return `flow-edge__line flow-edge__line--${way}${ended ? ' flow-edge__line--ended' : ''}`;
}

/** Drawn below all labels, so that none is covered. */
export function FlowStroke({ edge }: { edge: PlacedEdge }) {
  return <path class={lineClass(edge)} d={edge.path} stroke-width={edge.width} />;
}

export function FlowLine({ edge, from, to, selected, focusable, onSelect, onFocus, onElement }: Props) {
  const { label, path, texts, way } = edge;
  const { width: room, height } = labelSize(texts);
  const top = label.y - height / 2;
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
      <rect class="flow-edge__pill" x={label.x - room / 2} y={top} width={room} height={height} rx={12} />
      <text class="flow-edge__label" x={label.x} y={top + 16}>
        {texts[0]}
        {texts.slice(1).map((text) => (
          <Fragment key={text}>
            {' '}
            <tspan class="flow-edge__label--now" x={label.x} dy={12}>
              {text}
            </tspan>
          </Fragment>
        ))}
      </text>
    </g>
  );
}
