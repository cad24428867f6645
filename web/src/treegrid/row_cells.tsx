// The cells of a row behind the name: three switches and two outcomes of the partnership with the first upstream.
import type { Cardinality, Flags, PartnershipRef, Row } from '../generated/protocol';
import { toggleFlag } from '../store/actions';
import { cardinalityInfo, flagInfo } from '../store/words';
import { OutcomeChip } from '../ui/outcome_chip';
import { Switch } from '../ui/switch';
import type { Look } from './look';
import { chooseOutcome, isOutcomeSelected } from './treegrid_select';

export const kFlags: readonly (keyof Flags)[] = ['dataSync', 'exclusive', 'allowEdit'];
const kCardinalities: readonly Cardinality[] = ['multiple', 'single'];

interface CellProps {
  organization: number;
  column: number;
  /** The column of this row that a tab reaches; null: the row has no tab stop. */
  tabColumn: number | null;
}

function cellAttributes({ organization, column, tabColumn }: CellProps, filled: boolean) {
  return {
    role: 'gridcell' as const,
    'aria-colindex': column + 2,
    'data-organization': organization,
    'data-column': column,
    tabIndex: filled ? undefined : tabColumn === column ? 0 : -1,
  };
}

interface FlagProps extends CellProps {
  flag: keyof Flags;
  row: Row | undefined;
}

function FlagCell(props: FlagProps) {
  const { flag, row, column, tabColumn } = props;
  const partnership = row?.upstreams[0];
  return (
    <div {...cellAttributes(props, partnership !== undefined)} class="treegrid__cell">
      {row && partnership && (
        <FlagSwitch
          row={row}
          partnership={partnership}
          flag={flag}
          tabIndex={tabColumn === column ? 0 : -1}
        />
      )}
    </div>
  );
}

interface FlagSwitchProps {
  row: Pick<Row, 'id' | 'name'>;
  partnership: PartnershipRef;
  flag: keyof Flags;
  tabIndex: number;
}

function FlagSwitch({ row, partnership, flag, tabIndex }: FlagSwitchProps) {
  const { upstream, upstreamName, flags, allowEditApplies, allowEditNote } = partnership;
  const applies = flag !== 'allowEdit' || allowEditApplies;
  return (
    <Switch
      label={`${flagInfo(flag).label}, ${upstreamName} to ${row.name}`}
      on={flags[flag]}
      disabled={!applies}
      {...(applies ? {} : { reason: allowEditNote })}
      tabIndex={tabIndex}
      onToggle={() => void toggleFlag({ upstream, downstream: row.id, flags }, flag)}
    />
  );
}

interface OutcomeProps extends CellProps {
  cardinality: Cardinality;
  row: Row | undefined;
  look: Look;
}

function OutcomeOfRow(props: OutcomeProps) {
  const { cardinality, row, look, organization, column, tabColumn } = props;
  const cell = row?.[cardinality];
  const chosen = row !== undefined && isOutcomeSelected(row.id, cardinality);
  return (
    <div {...cellAttributes(props, cell !== undefined)} class="treegrid__cell treegrid__cell--outcome">
      {cell && row && (
        <button
          type="button"
          class="treegrid__outcome"
          aria-pressed={chosen}
          tabIndex={tabColumn === column ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            chooseOutcome(organization, cardinality);
          }}
        >
          <span class="visually-hidden">{cardinalityInfo(cardinality).label}: </span>
          <OutcomeChip cell={cell} compact={look !== 'wide'} />
        </button>
      )}
    </div>
  );
}

interface RowCellsProps {
  organization: number;
  row: Row | undefined;
  look: Look;
  tabColumn: number | null;
}

export function RowCells({ organization, row, look, tabColumn }: RowCellsProps) {
  return (
    <>
      {kFlags.map((flag, column) => (
        <FlagCell key={flag} {...{ organization, column, tabColumn, flag, row }} />
      ))}
      {kCardinalities.map((cardinality, i) => (
        <OutcomeOfRow
          key={cardinality}
          {...{ organization, column: kFlags.length + i, tabColumn, cardinality, row, look }}
        />
      ))}
    </>
  );
}
