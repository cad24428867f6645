// Selecting from the diagram: a card is an organization, a chip an outcome, an edge a partnership.
import type { Cardinality } from '../generated/protocol';
import { row as rowOf } from '../store/rows';
import { moment, select, selection, tree } from '../store/session';
import { withRow } from '../store/with_row';
import { layout } from './diagram_state';
import { exampleSetting } from './picture_words';

/** Selects the organization, or the partnership with its first upstream. */
export function selectCard(index: number, withPartnership: boolean): void {
  withRow(index, ({ id, upstreams: [first] }) => {
    if (withPartnership && first) {
      select({ kind: 'partnership', upstream: first.upstream, downstream: id });
    } else {
      select({ kind: 'organization', index, id });
    }
  });
}

/** Selects the outcome that a chip shows, at the moment shown. */
export function selectOutcome(index: number, cardinality: Cardinality): void {
  const setting = exampleSetting(cardinality)?.id;
  withRow(index, ({ id, upstreams: [first] }) => {
    if (!first || !setting) return;
    select({ kind: 'outcome', upstream: first.upstream, downstream: id, setting, moment: moment.peek() });
  });
}

/** The organization index that the selection is about; -1: none that has a card. */
export function selectedIndex(): number {
  const selected = selection.value;
  if (selected.kind === 'organization') return selected.index;
  const id = selected.kind === 'value' ? selected.organization : undefined;
  const { organization } = tree.value;
  const card = id && layout.value.cards.find((drawn) => rowOf(organization[drawn.row]!)?.id === id);
  return card ? organization[card.row]! : -1;
}
