// The demand chain as a picture: who stands in which tier, and what moved between them.
import { effect, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { EntitlementOverview } from '../generated/protocol';
import { useZoom } from '../picture/diagram_zoom';
import { useSize } from '../picture/use_pane';
import { type Extent, wholeScale } from '../picture/view_transform';
import { state, watchDocuments } from '../store/session';
import { entitlementDescription } from '../store/words';
import { PlayNext } from '../timeline/play_next';
import { Button, EmptyState, IconButton } from '../ui';
import { bundled, type Chain, waysTo } from './flow_bundles';
import { FlowLine, FlowStroke } from './flow_edge';
import { nextStop, type Stop, stopKey } from './flow_keys';
import { type FlowLayout, kNode, layoutFlow, type PlacedEdge, type PlacedNode } from './flow_layout';
import { FlowLegend } from './flow_legend';
import { FlowNodeCard } from './flow_node';
import { FlowTable } from './flow_table';
import { type Chosen, choose, chosen, overview } from './state';
import { wordsOf } from './words';
import '../picture/diagram.css';
import './flow.css';
import { numberText } from '../ui/count_text';

const kMuchLarger = 1.15; // how much larger downwards has to be to be preferred
const kLegible = 0.75; // the least scale at which the smallest text is read
const kNoteRoom = 34; // CSS pixels
const kMany = 40; // places that are drawn each
/** The bundles whose members are drawn each; `all`: no bundle is made. */
const unfolded = signal<ReadonlySet<string> | 'all'>(new Set());
const isNewDocument = watchDocuments();
effect(() => {
  if (state.value && isNewDocument()) unfolded.value = new Set();
});
const focused = signal<Stop>({ kind: 'node', index: 0 });

/** The names of the columns: the producer's, then the tiers'. */
function columnNames({ tiers }: EntitlementOverview): string[] {
  const types = wordsOf(entitlementDescription.value, 'accountTypes');
  return [types.find(({ id }) => id === 'producer')?.label ?? '', ...tiers.map(({ name }) => name)];
}

/** To the right, unless the whole is drawn much larger downwards. */
function largerLayout({ nodes, edges }: Chain, tiers: number, pane: Extent): FlowLayout {
  const right = layoutFlow(nodes, edges, tiers, 'right');
  if (pane.width === 0) return right;
  const down = layoutFlow(nodes, edges, tiers, 'down');
  const scale = (layout: FlowLayout) => Math.max(wholeScale(layout, pane), kLegible);
  return scale(down) > scale(right) * kMuchLarger ? down : right;
}

/** What is drawn: of very many those alike as one, but for those on the way to what is looked at. */
function chainOf({ nodes, edges }: EntitlementOverview, looked: Chosen | null): Chain {
  if (nodes.length <= kMany || unfolded.value === 'all') return { nodes, edges };
  const isLooked = (entitlement: string) => looked?.kind === 'entitlement' && looked.id === entitlement;
  const ends = edges.filter(({ entitlement }) => isLooked(entitlement)).flatMap(({ from, to }) => [from, to]);
  const own = nodes.flatMap(({ account }, index) =>
    looked?.kind === 'account' && looked.id === account ? [index] : [],
  );
  return bundled({ nodes, edges }, waysTo([...own, ...ends], edges), unfolded.value);
}

/** Says that only a part is drawn each, and leads to all of it and back. */
function BundleNote({ drawn, of }: { drawn: number; of: number }) {
  if (of <= kMany) return null;
  const isAll = drawn >= of;
  return (
    <div class="diagram__part">
      <span>
        {numberText(drawn)} of {numberText(of)} places drawn.
      </span>
      <Button
        kind="quiet"
        small
        onClick={() => {
          unfolded.value = isAll ? new Set() : 'all';
        }}
      >
        {isAll ? 'Bundle those alike' : 'Draw each of them'}
      </Button>
    </div>
  );
}

export function FlowView() {
  const present = overview.value;
  if (!present) return null;
  if (present.nodes.length === 0)
    return (
      <EmptyState title="No entitlement here yet" text="What is created and split is drawn as lines.">
        <PlayNext />
      </EmptyState>
    );
  return <Flow present={present} />;
}

function Flow({ present }: { present: EntitlementOverview }) {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const scene = useRef<SVGGElement>(null);
  const elements = useRef(new Map<string, SVGGElement>());
  const names = columnNames(present);
  const pane = useSize(box);
  const looked = chosen.value;
  const chain = useMemo(() => chainOf(present, looked), [present, looked, unfolded.value]);
  const layout = useMemo(() => largerLayout(chain, names.length, pane), [chain, pane]);
  // Where not all of it can be shown, the beginning is: the first place of the first column.
  const first = layout.nodes.find(({ column }) => column === 0) ?? layout.nodes[0];
  const start = { x: first?.x ?? 0, y: (first?.y ?? 0) + kNode.height / 2 };
  const zoom = useZoom(svg, scene, layout, start, kLegible);
  zoom.topRoom = present.nodes.length > kMany ? kNoteRoom : 0;
  const stop = focused.value;
  const isThere = (stop.kind === 'node' ? layout.nodes : layout.edges).some(
    ({ index }) => index === stop.index,
  );
  const tabStop = stopKey(isThere ? stop : { kind: 'node', index: layout.nodes[0]?.index ?? 0 });
  const isNodeSelected = ({ account }: PlacedNode) => looked?.kind === 'account' && looked.id === account;
  const isEdgeSelected = ({ entitlement }: PlacedEdge) =>
    looked?.kind === 'entitlement' && looked.id === entitlement;

  const nameOf = (index: number) => layout.nodes[index]?.name ?? '';
  const unfold = (key: string) => {
    if (unfolded.peek() !== 'all') unfolded.value = new Set(unfolded.peek()).add(key);
  };
  const select = (at: Stop) => {
    const { bundle } =
      (at.kind === 'edge' ? layout.edges.find(({ index }) => index === at.index) : layout.nodes[at.index]) ??
      {};
    if (bundle) {
      unfold(bundle.key);
      return;
    }
    if (at.kind === 'edge') {
      const edge = layout.edges.find(({ index }) => index === at.index);
      if (edge) choose({ kind: 'entitlement', id: edge.entitlement });
      return;
    }
    const node = layout.nodes[at.index];
    if (node && !node.withheld) choose({ kind: 'account', id: node.account });
  };
  const reveal = (at: Stop) => {
    const node = at.kind === 'node' ? layout.nodes[at.index] : undefined;
    const edge = at.kind === 'edge' ? layout.edges.find(({ index }) => index === at.index) : undefined;
    if (node) zoom.reveal({ x: node.x, y: node.y, width: kNode.width, height: kNode.height });
    else if (edge) zoom.reveal({ x: edge.label.x - 40, y: edge.label.y - 14, width: 80, height: 28 });
  };
  const onFocus = (at: Stop) => {
    focused.value = at;
    reveal(at);
  };
  const onElement = (key: string) => (element: SVGGElement | null) => {
    if (element) elements.current.set(key, element);
    else elements.current.delete(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = isThere ? stop : ({ kind: 'node', index: 0 } as const);
    if (event.key === 'Enter' || event.key === ' ') select(at);
    else {
      const next = nextStop(event.key, at, layout);
      if (!next) return;
      elements.current.get(stopKey(next))?.focus({ preventScroll: true });
    }
    event.preventDefault();
    event.stopPropagation();
  };

  // What is chosen elsewhere is brought into sight.
  const chosenKey = looked ? `${looked.kind} ${looked.id}` : '';
  useEffect(() => {
    if (svg.current?.contains(document.activeElement)) return;
    const node = layout.nodes.find(isNodeSelected);
    const edge = layout.edges.find(isEdgeSelected);
    if (edge) reveal({ kind: 'edge', index: edge.index });
    else if (node) reveal({ kind: 'node', index: node.index });
  }, [chosenKey, layout]);

  return (
    <div class={`flow flow--${layout.direction}`}>
      <div class="diagram__pane" ref={box}>
        <div class="diagram__tools" role="toolbar" aria-label="Picture view">
          <IconButton icon="minus" label="Zoom out" onClick={() => zoom.by(1 / 1.3)} />
          <IconButton icon="add" label="Zoom in" onClick={() => zoom.by(1.3)} />
          <IconButton icon="fit" label="Show everything" onClick={() => zoom.showWhole()} />
        </div>
        <BundleNote drawn={layout.nodes.filter(({ bundle }) => !bundle).length} of={present.nodes.length} />
        <svg
          ref={svg}
          class="diagram__canvas"
          role="group"
          aria-label="Demand chain. Arrow keys follow the lines, Enter chooses."
          onKeyDown={onKeyDown}
        >
          <g ref={scene}>
            <g>
              {layout.edges.map((edge) => (
                <FlowStroke key={edge.index} edge={edge} />
              ))}
            </g>
            {layout.edges.map((edge) => {
              const at: Stop = { kind: 'edge', index: edge.index };
              return (
                <FlowLine
                  key={stopKey(at)}
                  edge={edge}
                  from={nameOf(edge.from)}
                  to={nameOf(edge.to)}
                  selected={isEdgeSelected(edge)}
                  focusable={stopKey(at) === tabStop}
                  onSelect={() => select(at)}
                  onFocus={() => onFocus(at)}
                  onElement={onElement(stopKey(at))}
                />
              );
            })}
            {layout.heads.map(({ x, y }, column) => (
              <text key={`${x} ${y}`} class={`flow__head flow__head--${layout.direction}`} x={x} y={y}>
                {names[column]}
              </text>
            ))}
            {layout.nodes.map((node) => {
              const at: Stop = { kind: 'node', index: node.index };
              return (
                <FlowNodeCard
                  key={stopKey(at)}
                  node={node}
                  tier={names[node.column] ?? ''}
                  selected={isNodeSelected(node)}
                  focusable={stopKey(at) === tabStop}
                  onSelect={() => select(at)}
                  onFocus={() => onFocus(at)}
                  onElement={onElement(stopKey(at))}
                />
              );
            })}
          </g>
        </svg>
      </div>
      <FlowLegend edges={present.edges} />
      <FlowTable present={present} />
    </div>
  );
}
