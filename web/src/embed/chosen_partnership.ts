// The partnership that an embed speaks of: the one that is selected, or that of the selected organization with its first
// upstream.
import { row } from '../store/rows';
import { select, selection, tree } from '../store/session';
import { withRow } from '../store/with_row';

export interface ChosenPartnership {
  upstream: string;
  downstream: string;
}

export function chosenPartnership(): ChosenPartnership | undefined {
  const selected = selection.value;
  if (selected.kind === 'partnership' || selected.kind === 'outcome') return selected;
  if (selected.kind !== 'organization') return undefined;
  const upstream = row(selected.index)?.upstreams[0]?.upstream;
  return upstream === undefined ? undefined : { upstream, downstream: selected.id };
}

/** So that something is told from the start. */
export function selectFirstPartnership(): void {
  const { parentRow, organization } = tree.peek();
  const first = parentRow.findIndex((parent) => parent >= 0);
  if (first < 0) return;
  withRow(organization[first]!, ({ id, upstreams: [above] }) => {
    if (above) select({ kind: 'partnership', upstream: above.upstream, downstream: id });
  });
}
