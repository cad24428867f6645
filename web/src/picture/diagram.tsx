// The channel as cards and edges, upstream at the left.
import { useEffect, useRef, useState } from 'preact/hooks';
import { row as rowOf, wantRows } from '../store/rows';
import { revision, select, selection, tree } from '../store/session';
import { modeInfo } from '../store/words';
import { matchCount, matches } from '../treegrid/treegrid_state';
import { Button, IconButton } from '../ui/button';
import './diagram.css';
import { numberText } from '../ui/count_text';
import { DiagramCard } from './diagram_card';
import { leadsDownstream, neighbourRow } from './diagram_keys';
import { DiagramLegend } from './diagram_legend';
import { DiagramLink } from './diagram_link';
import { selectCard, selectedIndex, selectOutcome } from './diagram_select';
import { type Card, kCard, type Link } from './diagram_shape';
import {
  bringIntoDiagram,
  focused,
  fold,
  folded,
  layout,
  pane,
  pathToStart,
  showBelow,
  startAt,
} from './diagram_state';
import { useZoom } from './diagram_zoom';
import { chosenView, marks, marksArePreviewed } from './picture_state';
import { flowKey } from './step_marks';
import { useSize } from './use_pane';
import type { Area } from './view_transform';

const kTopRoom = 36; // of the buttons and of what says how much is drawn

function areaOf(card: Card): Area {
  return { x: card.x, y: card.y, width: kCard.width, height: kCard.height };
}

function linkIds(link: Link): { upstream: string; downstream: string } | undefined {
  const { organization } = tree.value;
  const upstream = rowOf(organization[link.upstreamRow]!)?.id;
  const downstream = rowOf(organization[link.downstreamRow]!)?.id;
  return upstream === undefined || downstream === undefined ? undefined : { upstream, downstream };
}

function DrawnLink({ link }: { link: Link }) {
  const { organization, level } = tree.value;
  const ids = linkIds(link);
  const selected = selection.value;
  const isSelected =
    ids !== undefined &&
    (selected.kind === 'partnership' || selected.kind === 'outcome') &&
    selected.upstream === ids.upstream &&
    selected.downstream === ids.downstream;
  const names = [link.upstreamRow, link.downstreamRow].map((row) => rowOf(organization[row]!)?.name ?? '…');
  return (
    <DiagramLink
      link={link}
      title={`${names.join(' → ')}: ${modeInfo(link.mode).label}. ${modeInfo(link.mode).help}`}
      selected={isSelected}
      flows={
        ids !== undefined && marks.value.flows.has(flowKey(ids.upstream, organization[link.downstreamRow]!))
      }
      previewed={marksArePreviewed.value}
      depth={level[link.upstreamRow]! - 1}
      onSelect={() => ids && select({ kind: 'partnership', ...ids })}
    />
  );
}

export function Diagram() {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const scene = useRef<SVGGElement>(null);
  const elements = useRef(new Map<number, SVGGElement>());
  const { direction, cards, links, width, height, start } = layout.value;
  const { organization, level, positionInSet, setSize, subtreeRows, rows } = tree.value;
  const zoom = useZoom(svg, scene, { width, height }, start);
  const [far, setFar] = useState(false);
  zoom.onFar = setFar;
  zoom.topRoom = kTopRoom;
  const selected = selectedIndex();
  const shownMatches = matchCount.value > 0 ? matches.value : null; // where nothing is found, nothing stands out

  const size = useSize(box);
  useEffect(() => {
    pane.value = { width: size.width, height: size.height - kTopRoom };
  }, [size]);
  useEffect(
    () =>
      wantRows(
        'diagram',
        cards.map((card) => organization[card.row]!),
      ),
    [cards, organization],
  );
  useEffect(() => () => wantRows('diagram', []), []);
  useEffect(() => {
    if (selected < 0) return;
    bringIntoDiagram(selected);
    const card = layout.peek().cards.find((drawn) => tree.peek().organization[drawn.row] === selected);
    if (card) zoom.reveal(areaOf(card));
  }, [selected]);

  const tabStop = cards.some((card) => organization[card.row] === focused.value)
    ? focused.value
    : (organization[cards[0]?.row ?? -1] ?? -1);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const card = cards.find((drawn) => organization[drawn.row] === tabStop);
    if (!card) return;
    if (!answerKey(event, card)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function answerKey(event: KeyboardEvent, card: Card): boolean {
    const index = organization[card.row]!;
    const isFolded = folded.peek().has(index);
    if (event.key === 'Enter' || event.key === ' ') selectCard(index, event.shiftKey);
    else if (event.key === '-' && card.foldable) fold(index, true);
    else if ((event.key === '+' || leadsDownstream(event.key, direction)) && (isFolded || card.hidden > 0))
      showBelow(index);
    else {
      const next = neighbourRow(tree.peek(), layout.peek(), card.row, event.key);
      if (next === undefined) return false;
      elements.current.get(organization[next]!)?.focus({ preventScroll: true });
    }
    return true;
  }

  return (
    <div class="diagram">
      <div class="diagram__pane" ref={box}>
        <div class="diagram__tools" role="toolbar" aria-label="Diagram view">
          <IconButton icon="minus" label="Zoom out" onClick={() => zoom.by(1 / 1.3)} />
          <IconButton icon="add" label="Zoom in" onClick={() => zoom.by(1.3)} />
          <IconButton icon="fit" label="Show everything" onClick={() => zoom.showWhole()} />
        </div>
        <PartNote drawn={cards.length} of={rows} />
        <svg
          ref={svg}
          class="diagram__canvas"
          role="tree"
          aria-label="Diagram of the channel"
          onKeyDown={onKeyDown}
        >
          {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: else the cards were no items of the tree */}
          <g ref={scene} role="none">
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus; the cards say the same */}
            <g aria-hidden="true">
              {links.map((link) => (
                <DrawnLink
                  key={`${organization[link.upstreamRow]}-${organization[link.downstreamRow]}`}
                  link={link}
                />
              ))}
            </g>
            {cards.map((card) => {
              const index = organization[card.row]!;
              return (
                <DiagramCard
                  key={index}
                  card={card}
                  direction={direction}
                  far={far}
                  row={rowOf(index)}
                  below={subtreeRows[card.row]!}
                  position={{
                    level: level[card.row]!,
                    inSet: positionInSet[card.row]!,
                    setSize: setSize[card.row]!,
                  }}
                  selected={index === selected}
                  focusable={index === tabStop}
                  dimmed={shownMatches !== null && shownMatches[index] !== 1}
                  mark={marks.value.changes.get(index)}
                  stops={marks.value.stops.get(index) ?? []}
                  previewed={marksArePreviewed.value}
                  flash={revision.value}
                  folded={folded.value.has(index)}
                  onSelect={(withPartnership) => selectCard(index, withPartnership)}
                  onOutcome={(cardinality) => selectOutcome(index, cardinality)}
                  onFold={() => (card.hidden > 0 ? showBelow(index) : fold(index, true))}
                  onFocus={() => {
                    focused.value = index;
                    zoom.reveal(areaOf(card));
                  }}
                  onElement={(element) => {
                    if (element) elements.current.set(index, element);
                    else elements.current.delete(index);
                  }}
                />
              );
            })}
          </g>
        </svg>
      </div>
      <DiagramLegend />
    </div>
  );
}

/** Says that only a part is drawn, and leads back up. */
function PartNote({ drawn, of }: { drawn: number; of: number }) {
  const path = pathToStart.value;
  if (drawn >= of && path.length === 0) return null;
  return (
    <div class="diagram__part">
      {path.length > 0 && (
        <nav aria-label="Where the diagram starts">
          <Button kind="quiet" small onClick={() => (startAt.value = -1)}>
            Whole channel
          </Button>
          {path.map((index) => (
            <Button
              key={index}
              kind="quiet"
              small
              icon="chevronRight"
              onClick={() => (startAt.value = index)}
            >
              <span class="user-text">{rowOf(index)?.name ?? '…'}</span>
            </Button>
          ))}
        </nav>
      )}
      <span>
        {numberText(drawn)} of {numberText(of)} organizations drawn.
      </span>
      {of > drawn && (
        <Button kind="quiet" small onClick={() => (chosenView.value = 'icicle')}>
          Icicle shows all
        </Button>
      )}
    </div>
  );
}
