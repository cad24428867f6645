// One organization of the matrix: its name and a chip for each setting type.
import type { OutcomeCell, SettingTypeInfo } from '../generated/protocol';
import { OutcomeChip } from '../ui/outcome_chip';
import { cellText } from './picture_words';

interface Props {
  top: number;
  /** Among the shown rows, from 0. */
  position: number;
  level: number;
  name: string;
  cells: readonly OutcomeCell[];
  settings: readonly SettingTypeInfo[];
  /** The column that takes the focus in this line; -1: none. 0 is the name. */
  focusColumn: number;
  selectedSetting: string | undefined;
  isSelected: boolean;
  onChoose(column: number): void;
}

export function MatrixLine(props: Props) {
  const { position, name, cells, settings, focusColumn, selectedSetting, isSelected, onChoose } = props;
  return (
    <div
      role="row"
      class={isSelected ? 'matrix__row matrix__line matrix__line--selected' : 'matrix__row matrix__line'}
      aria-rowindex={position + 2}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        class="matrix__name user-text"
        tabIndex={focusColumn === 0 ? 0 : -1}
        data-row={position}
        data-column={0}
        title={name}
        style={{ paddingInlineStart: `${8 + Math.min(props.level - 1, 6) * 12}px` }}
        onClick={() => onChoose(0)}
      >
        {name}
      </div>
      {settings.map((setting, i) => {
        const cell = cells[i];
        return (
          <div
            key={setting.id}
            role="gridcell"
            aria-colindex={i + 2}
            class={setting.id === selectedSetting ? 'matrix__cell matrix__cell--selected' : 'matrix__cell'}
            tabIndex={focusColumn === i + 1 ? 0 : -1}
            data-row={position}
            data-column={i + 1}
            aria-selected={setting.id === selectedSetting}
            aria-label={
              cell ? `${setting.label}, ${name}: ${cellText(cell)}` : `${setting.label}: no upstream`
            }
            onClick={() => onChoose(i + 1)}
          >
            {cell ? <OutcomeChip cell={cell} compact /> : <span class="muted">·</span>}
          </div>
        );
      })}
    </div>
  );
}
