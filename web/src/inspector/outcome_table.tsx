// Every predicted outcome of a partnership: kinds of settings by moments. The present moment's column is lit;
// choosing a cell asks why.
import type { Moment, PartnershipView, TableCell, TableRow } from '../generated/protocol';
import { moment, select } from '../store/session';
import { momentInfo, settingInfo } from '../store/words';
import { OutcomeChip } from '../ui';
import './outcome_table.css';

interface Props {
  view: PartnershipView;
  chosen?: { setting: string; moment: Moment };
}

/** The row of the table that speaks of a setting. */
function rowIdOf(setting: string): string {
  const type = settingInfo(setting);
  if (!type) return '';
  return type.scope === 'synced' ? type.cardinality : type.scope;
}

function MomentHead({ id }: { id: Moment }) {
  const lit = moment.value === id;
  const { label, help } = momentInfo(id);
  return (
    <th scope="col" class={lit ? 'outcome-table__lit' : ''}>
      <button
        type="button"
        class="outcome-table__moment"
        aria-pressed={lit}
        title={help}
        onClick={() => {
          moment.value = id;
        }}
      >
        {label}
      </button>
    </th>
  );
}

interface CellProps {
  view: PartnershipView;
  row: TableRow;
  cell: TableCell;
  chosen: boolean;
  setting: string;
}

function Cell({ view, row, cell, chosen, setting }: CellProps) {
  const { upstream, downstream } = view;
  const label = `${row.label}, ${momentInfo(cell.moment).label}: `;
  return (
    <td class={moment.value === cell.moment ? 'outcome-table__lit' : ''}>
      <button
        type="button"
        class="outcome-table__cell"
        aria-pressed={chosen}
        title={cell.sentence}
        onClick={() => select({ kind: 'outcome', upstream, downstream, setting, moment: cell.moment })}
      >
        <span class="visually-hidden">{label}</span>
        <OutcomeChip cell={cell.cell} compact />
      </button>
    </td>
  );
}

export function OutcomeTable({ view, chosen }: Props) {
  const moments = view.table[0]?.cells.map((cell) => cell.moment) ?? [];
  const chosenRow = chosen ? rowIdOf(chosen.setting) : '';
  return (
    <div class="outcome-table">
      <table>
        <caption class="visually-hidden">Outcomes</caption>
        <thead>
          <tr>
            <td />
            {moments.map((id) => (
              <MomentHead key={id} id={id} />
            ))}
          </tr>
        </thead>
        <tbody>
          {view.table.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell) => (
                <Cell
                  key={cell.moment}
                  view={view}
                  row={row}
                  cell={cell}
                  chosen={chosenRow === row.id && chosen?.moment === cell.moment}
                  setting={chosen && chosenRow === row.id ? chosen.setting : row.setting}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
