// What stands in Tier Setup as tables to keep.
import type { TierTableOf } from '../generated/protocol';
import { askBytes } from '../store/ask';
import type { Table } from '../store/table';
import { withoutRemarks } from '../tables/tables';

const kTables: readonly { of: TierTableOf; what: string }[] = [
  { of: 'requests', what: 'requests' },
  { of: 'configurations', what: 'tier configurations' },
  { of: 'assets', what: 'assets' },
];

export function tables(): Table[] {
  return kTables.map(({ of, what }) => ({
    what,
    format: 'csv',
    ask: (mark) => withoutRemarks(askBytes('tierTable', { of, mark })),
  }));
}
