// What choosing a row or a cell of the treegrid selects.
import type { Cardinality } from '../generated/protocol';
import { moment, select, selection, state } from '../store/session';
import { withRow } from '../store/with_row';
import { settingInfo } from '../store/words';

export function chooseRow(index: number): void {
  withRow(index, ({ id }) => select({ kind: 'organization', index, id }));
}

/** The outcome of a row stands for every synced setting of a cardinality: the first of them is asked about. */
export function chooseOutcome(index: number, cardinality: Cardinality): void {
  const setting = state
    .peek()
    ?.settingTypes.find((type) => type.scope === 'synced' && type.cardinality === cardinality)?.id;
  withRow(index, ({ id, upstreams: [first] }) => {
    if (!first || !setting) return;
    select({ kind: 'outcome', upstream: first.upstream, downstream: id, setting, moment: moment.peek() });
  });
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
