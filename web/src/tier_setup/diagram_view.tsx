// The state diagram of the chosen request's kind: where it stands and what can be done lit, every other way says why not.
import { useRef, useState } from 'preact/hooks';
import { openForm } from '../event_forms/form_state';
import type { RequestKind, TierDiagram, TierMove, TierRequestView } from '../generated/protocol';
import { useSize } from '../picture/use_pane';
import { ask, useAnswer } from '../store/ask';
import { isPhone } from '../store/layout';
import { tierDescription } from '../store/words';
import { EmptyState, RuleLinks } from '../ui';
import { type Arrow, judged, type Layout, layoutOf, type Node } from './diagram_layout';
import { DiagramList } from './diagram_list';
import { StatusMark, statusGlyph } from './marks';
import { chosenRequest, help } from './state';
import './diagram_view.css';

/** Below it, in CSS pixels, the words of the wide drawing would be too small to read. */
const kNarrow = 600;

const layouts = new Map<TierDiagram, Map<boolean, Layout>>();
function layoutFor(diagram: TierDiagram, isNarrow: boolean): Layout {
  const own = layouts.get(diagram) ?? new Map<boolean, Layout>();
  const layout = own.get(isNarrow) ?? layoutOf(diagram, isNarrow);
  layouts.set(diagram, own.set(isNarrow, layout));
  return layout;
}

function StateBox({ node, size, isNow }: { node: Node; size: Layout['node']; isNow: boolean }) {
  const { id, label, x, y, isFinal } = node;
  const look = `${isNow ? ' state--now' : ''}${isFinal ? ' state--final' : ''}${id === 'none' ? ' state--none' : ''}`;
  return (
    <g class={`state${look}`} transform={`translate(${x} ${y})`}>
      <rect
        x={-size.width / 2}
        y={-size.height / 2}
        width={size.width}
        height={size.height}
        rx={isFinal ? 4 : size.height / 2}
      />
      {isFinal && (
        <rect
          class="state__inner"
          x={-size.width / 2 + 3}
          y={-size.height / 2 + 3}
          width={size.width - 6}
          height={size.height - 6}
          rx={2}
        />
      )}
      <text y={4} text-anchor="middle">
        {statusGlyph(id)} {label}
      </text>
    </g>
  );
}

interface ArrowProps {
  arrow: Arrow;
  isLit: boolean;
  name: string;
  tabIndex: 0 | -1;
  onPoint: () => void;
  onTake: () => void;
}

function ArrowLine({ arrow, isLit, name, tabIndex, onPoint, onTake }: ArrowProps) {
  const { path, head, label, words } = arrow;
  return (
    <g
      role="button"
      class={`arrow${isLit ? ' arrow--lit' : ''}`}
      aria-label={name}
      aria-disabled={isLit ? undefined : true}
      tabIndex={tabIndex}
      onFocus={onPoint}
      onMouseEnter={onPoint}
      onClick={onTake}
    >
      <path class="arrow__reach" d={path} />
      <path class="arrow__line" d={path} />
      <path class="arrow__head" d={head} />
      <text x={label.x} y={label.y + 4} text-anchor="middle">
        {words}
      </text>
    </g>
  );
}

function Tip({ moves }: { moves: readonly TierMove[] }) {
  if (moves.length === 0)
    return <p class="muted">Point at an arrow, or focus it: it says whether it can be taken, and why not.</p>;
  return (
    <ul>
      {moves.map(({ action, label, rule, isLegal, who, sentence }) => (
        <li key={`${action} ${rule} ${sentence}`}>
          <strong title={help('actions', action)}>{label}</strong>{' '}
          <span class="muted user-text">by {who.join(', ')}</span>{' '}
          {isLegal ? (
            <span class="state-diagram__can">✓ can be done now</span>
          ) : (
            <span class="user-text">{sentence}</span>
          )}{' '}
          <RuleLinks ids={[rule]} />
        </li>
      ))}
    </ul>
  );
}

function stateLabel({ nodes }: Layout, id: string): string {
  return nodes.find((node) => node.id === id)?.label ?? id;
}

function Drawing({ diagram, view }: { diagram: TierDiagram; view: TierRequestView }) {
  const drawing = useRef<SVGSVGElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const { width } = useSize(frame);
  const isNarrow = isPhone.value || (width > 0 && width < kNarrow);
  const layout = layoutFor(diagram, isNarrow);
  const { card } = view;
  const movesOf = (arrow: Arrow) => judged(diagram, view.arrows, arrow.moves);
  const legalOf = (arrow: Arrow) => movesOf(arrow).find(({ isLegal }) => isLegal);
  const isLit = (arrow: Arrow) => legalOf(arrow) !== undefined;
  const nameOf = (arrow: Arrow) => {
    const way = `${stateLabel(layout, arrow.from)} to ${stateLabel(layout, arrow.to)}: ${arrow.words}.`;
    if (isLit(arrow)) return `${way} It can be done now.`;
    return `${way} ${[...new Set(movesOf(arrow).map(({ sentence }) => sentence))].join(' ')}`;
  };
  const take = (arrow: Arrow) => {
    const legal = legalOf(arrow);
    if (legal) openForm(legal.event, { request: card.id });
  };
  const move = (to: number) => {
    const next = (to + layout.arrows.length) % layout.arrows.length;
    setAt(next);
    drawing.current?.querySelectorAll<SVGGElement>('.arrow')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = layout.arrows[at];
    const last = layout.arrows.length - 1;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(last);
    else if ((event.key === 'Enter' || event.key === ' ') && arrow) take(arrow);
    else return;
    event.preventDefault();
  };
  const firstLit = Math.max(0, layout.arrows.findIndex(isLit));
  const tabbable = at < 0 ? firstLit : at;
  const pointed = layout.arrows[at];
  return (
    <>
      <div ref={frame}>
        <svg
          ref={drawing}
          class={`state-diagram__drawing${isNarrow ? ' state-diagram__drawing--narrow' : ''}`}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-label={`State diagram, ${card.id} is ${card.statusLabel}`}
          onKeyDown={onKeyDown}
        >
          {layout.arrows.map((arrow, i) => (
            <ArrowLine
              key={`${arrow.from} ${arrow.to}`}
              arrow={arrow}
              isLit={isLit(arrow)}
              name={nameOf(arrow)}
              tabIndex={i === tabbable ? 0 : -1}
              onPoint={() => setAt(i)}
              onTake={() => take(arrow)}
            />
          ))}
          {layout.nodes.map((node) => (
            <StateBox key={node.id} node={node} size={layout.node} isNow={node.id === card.status} />
          ))}
        </svg>
      </div>
      <div class="state-diagram__tip">
        <Tip moves={pointed ? movesOf(pointed) : []} />
      </div>
      <DiagramList view={view} />
    </>
  );
}

function diagramOf(kind: RequestKind): TierDiagram | undefined {
  return tierDescription.value?.diagrams.find((one) => one.kind === kind);
}

export function DiagramView() {
  const request = chosenRequest.value;
  const { value: view, error } = useAnswer(
    () => (request === '' ? undefined : ask('tierRequest', { request })),
    request,
  );
  if (request === '')
    return <EmptyState title="No request chosen" text="Choose one on the board to see where it can go." />;
  if (error !== '') return <p class="tier-note">{error}</p>;
  const diagram = view ? diagramOf(view.card.kind) : undefined;
  if (!view || !diagram) return null;
  const { card } = view;
  return (
    <div class="state-diagram" tabIndex={-1}>
      <p class="state-diagram__about">
        <strong class="user-text">{card.id}</strong>
        <span class="user-text">
          {card.typeLabel} · {card.accountName} · {card.productName}
        </span>
        <StatusMark status={card.status} label={card.statusLabel} />
      </p>
      <Drawing key={card.kind} diagram={diagram} view={view} />
    </div>
  );
}
