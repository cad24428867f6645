// One organization of the treegrid: its name with what stands below and beside it, and its cells.

import { organizationItems } from '../inspector/organization_items';
import { row as rowOf } from '../store/rows';
import { tree } from '../store/session';
import { openContextMenu } from '../ui/context_menu';
import { numberText } from '../ui/count_text';
import { Icon } from '../ui/icon';
import { ChangeMark } from './change_mark';
import { kRow } from './keyboard';
import { indentOf, type Look, rowHeightOf } from './look';
import { RowCells } from './row_cells';
import { chooseRow, isRowSelected } from './treegrid_select';
import { changedCounts, expansion, isPreview, matches, shownChanges, toggleOpen } from './treegrid_state';
import { isOpen } from './visible_rows';

interface Props {
  /** Row of the tree. */
  row: number;
  /** Position among the visible rows. */
  position: number;
  top: number;
  look: Look;
  tabColumn: number | null;
}

function AlsoUnder({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  const text = `also under ${names.join(', ')}`;
  return (
    <small class="treegrid__also" title={text}>
      <span class="treegrid__also-count" aria-hidden="true">
        ↑{names.length}
      </span>
      <span class="treegrid__also-names">{text}</span>
    </small>
  );
}

export function TreegridRow({ row, position, top, look, tabColumn }: Props) {
  const columns = tree.value;
  const organization = columns.organization[row]!;
  const below = columns.subtreeRows[row]!;
  const filtered = matches.value !== null;
  const open = filtered || isOpen(expansion.value, columns.level[row]!, organization);
  const data = rowOf(organization);
  const changedBelow = open ? 0 : changedCounts.value[row + 1 + below]! - changedCounts.value[row + 1]!;
  const onTheWay = filtered && !matches.value?.[organization];
  const selected = isRowSelected(organization, data?.id);
  const classes = [
    'treegrid__row',
    selected && 'treegrid__row--selected',
    onTheWay && 'treegrid__row--way',
    columns.upstreams[row] === 0 && 'treegrid__row--root',
  ];
  return (
    <div
      role="row"
      class={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)`, height: `${rowHeightOf(look)}px` }}
      aria-level={columns.level[row]!}
      aria-posinset={columns.positionInSet[row]!}
      aria-setsize={columns.setSize[row]!}
      aria-rowindex={position + 2}
      aria-expanded={below > 0 ? open : undefined}
      aria-selected={selected}
      data-organization={organization}
      data-column={kRow}
      tabIndex={tabColumn === kRow ? 0 : -1}
      onClick={() => chooseRow(organization)}
      onContextMenu={(event) => {
        if (!data) return;
        chooseRow(organization);
        openContextMenu(event, `Actions for ${data.name}`, organizationItems(data.id));
      }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        class="treegrid__name"
        style={{ paddingInlineStart: `${indentOf(look, columns.level[row]!)}px` }}
      >
        <span
          class={`treegrid__twisty${below > 0 && !filtered ? '' : ' treegrid__twisty--none'}`}
          aria-hidden="true"
          onClick={(event) => {
            if (below === 0 || filtered) return;
            event.stopPropagation();
            toggleOpen(organization);
          }}
        >
          <Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />
        </span>
        <span class="treegrid__title user-text" dir="auto" title={data?.name}>
          {data?.name ?? '…'}
        </span>
        {!open && below > 0 && (
          <small class="treegrid__count">
            <span class="visually-hidden">, organizations below: </span>
            {numberText(below)}
          </small>
        )}
        <ChangeMark bits={shownChanges.value[row]!} below={changedBelow} isPreview={isPreview.value} />
        <AlsoUnder names={data?.upstreams.slice(1).map((upstream) => upstream.upstreamName) ?? []} />
      </div>
      <RowCells organization={organization} row={data} look={look} tabColumn={tabColumn} />
    </div>
  );
}
