// An organization as a card: name, outcomes at the chosen moment, and what the marked step did here.
import type { Row } from '../generated/protocol';
import { organizationItems } from '../inspector/organization_items';
import { openContextMenu } from '../ui/context_menu';
import './diagram_card.css';
import { numberText } from '../ui/count_text';
import { type Card, type Direction, kCard } from './diagram_shape';
import { OutcomeMark } from './outcome_mark';
import { cardinalityLabel, rowLines } from './picture_words';
import { type Mark, markText } from './step_marks';
import { fitText, fontOf, inTwoLines } from './text_width';

interface Props {
  card: Card;
  direction: Direction;
  /** It is drawn so small that nothing but a large name can be read. */
  far: boolean;
  row: Row | undefined;
  below: number;
  position: { level: number; inSet: number; setSize: number };
  selected: boolean;
  focusable: boolean;
  dimmed: boolean;
  mark: Mark | undefined;
  stops: readonly string[];
  previewed: boolean;
  /** Another number starts the flash of a changed card anew. */
  flash: number;
  folded: boolean;
  onSelect(withPartnership: boolean): void;
  onOutcome(cardinality: 'multiple' | 'single'): void;
  onFold(): void;
  onFocus(): void;
  onElement(element: SVGGElement | null): void;
}

const kPad = 10;
const kMarkWidth = (kCard.width - 2 * kPad - 6) / 2;

export function DiagramCard(props: Props) {
  const { card, row, position, selected, focusable, mark, stops, previewed } = props;
  const name = row?.name ?? '…';
  const classes = ['org-card'];
  if (selected) classes.push('org-card--selected');
  if (props.dimmed) classes.push('org-card--dimmed');
  if (mark) classes.push(previewed ? 'org-card--previewed' : 'org-card--changed');
  const badge = mark ? markText(mark) : '';
  const badgeWidth = badge ? 14 + badge.length * 7 : 0;
  return (
    <g
      class={classes.join(' ')}
      ref={props.onElement}
      role="treeitem"
      tabIndex={focusable ? 0 : -1}
      aria-selected={selected}
      aria-level={position.level}
      aria-posinset={position.inSet}
      aria-setsize={position.setSize}
      {...(card.foldable ? { 'aria-expanded': card.hidden === 0 } : {})}
      transform={`translate(${card.x},${card.y})`}
      onClick={() => props.onSelect(false)}
      onContextMenu={(event) => {
        if (row) openContextMenu(event, `Actions for ${row.name}`, organizationItems(row.id));
      }}
      onFocus={props.onFocus}
    >
      <title>{row ? rowLines(row, props.below, mark).join('. ') : name}</title>
      <rect
        key={mark ? props.flash : 0}
        class="org-card__box"
        width={kCard.width}
        height={kCard.height}
        rx={8}
      />
      {props.far ? (
        <FarName name={name} />
      ) : (
        <text class="org-card__name" x={kPad} y={20}>
          {fitText(name, fontOf(600, 13), kCard.width - 2 * kPad - badgeWidth)}
        </text>
      )}
      {mark && <Badge text={badge} width={badgeWidth} destroyed={mark.destroyed > 0} />}
      {row?.multiple && (
        <OutcomeMark
          x={kPad}
          y={43}
          width={kMarkWidth}
          caption={cardinalityLabel('multiple')}
          cell={row.multiple}
          onSelect={() => props.onOutcome('multiple')}
        />
      )}
      {row?.single && (
        <OutcomeMark
          x={kPad + kMarkWidth + 6}
          y={43}
          width={kMarkWidth}
          caption={cardinalityLabel('single')}
          cell={row.single}
          onSelect={() => props.onOutcome('single')}
        />
      )}
      {row && !row.multiple && !row.single && !props.far && (
        <text class="org-card__below" x={kPad} y={48}>
          {props.below === 0 ? 'No partners yet' : `${numberText(props.below)} below`}
        </text>
      )}
      {stops.length > 0 && <StopSign sentences={stops} direction={props.direction} />}
      {card.foldable && <FoldButton {...props} />}
    </g>
  );
}

const kFarFont = 30;

/** Fills the card. */
function FarName({ name }: { name: string }) {
  const lines = inTwoLines(name, fontOf(600, kFarFont), kCard.width - kPad);
  return (
    <text class="org-card__name org-card__name--far">
      {lines.map((line, i) => (
        <tspan key={i} x={kPad / 2} y={(lines.length === 1 ? 48 : 32) + 32 * i}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Badge({ text, width, destroyed }: { text: string; width: number; destroyed: boolean }) {
  return (
    <g
      class={destroyed ? 'org-card__badge org-card__badge--destroyed' : 'org-card__badge'}
      transform={`translate(${kCard.width - width - 6},7)`}
    >
      <rect width={width} height={18} rx={9} />
      <text x={width / 2} y={13}>
        {text}
      </text>
    </g>
  );
}

function StopSign({ sentences, direction }: { sentences: readonly string[]; direction: Direction }) {
  return (
    <g
      class="org-card__stop"
      transform={
        direction === 'right' ? `translate(0,${kCard.height / 2})` : `translate(${kCard.width / 2},0)`
      }
    >
      <title>{sentences.join('\n')}</title>
      <circle r={8} />
      <path d="M-4 0H4" />
    </g>
  );
}

function FoldButton({ card, direction, folded, onFold }: Props) {
  const text = card.hidden > 0 ? `+${card.hidden}` : '−';
  const width = Math.max(18, 8 + text.length * 7);
  return (
    <g
      class="org-card__fold"
      transform={
        direction === 'right'
          ? `translate(${kCard.width - 9},${kCard.height / 2})`
          : `translate(${(kCard.width - width) / 2},${kCard.height})`
      }
      onClick={(event) => {
        event.stopPropagation();
        onFold();
      }}
    >
      <title>
        {folded || card.hidden > 0 ? `Show ${numberText(card.hidden)} more below` : 'Fold away what is below'}
      </title>
      <rect x={0} y={-9} width={width} height={18} rx={9} />
      <text x={width / 2} y={4}>
        {text}
      </text>
    </g>
  );
}
