// What choosing a row or a cell of the treegrid selects.
import type { Cardinality } from '../generated/protocol';
import { row } from '../store/rows';
import { moment, select, selection, state } from '../store/session';
import { settingInfo } from '../store/words';

export function chooseRow(index: number): void {
  const chosen = row(index);
  if (chosen) select({ kind: 'organization', index, id: chosen.id });
}

/** The outcome of a row stands for every synced setting of a cardinality: the first of them is asked about. */
export function chooseOutcome(index: number, cardinality: Cardinality): void {
  const chosen = row(index);
  const upstream = chosen?.upstreams[0]?.upstream;
  const setting = state
    .peek()
    ?.settingTypes.find((type) => type.scope === 'synced' && type.cardinality === cardinality)?.id;
  if (!chosen || !upstream || !setting) return;
  select({ kind: 'outcome', upstream, downstream: chosen.id, setting, moment: moment.peek() });
}

export function isRowSelected(index: number, id: string | undefined): boolean {
  const selected = selection.value;
  if (selected.kind === 'organization') return selected.index === index;
  if (selected.kind === 'partnership' || selected.kind === 'outcome') return selected.downstream === id;
  return selected.kind === 'value' && selected.organization === id;
}

export function isOutcomeSelected(id: string, cardinality: Cardinality): boolean {
  const selected = selection.value;
  return (
    selected.kind === 'outcome' &&
    selected.downstream === id &&
    settingInfo(selected.setting)?.cardinality === cardinality
  );
}
