// What stands in Tier Setup as tables to keep.
import type { ByteCalls } from '../engine/calls';
import { askBytes } from '../store/ask';
import type { Table } from '../store/table';
import { withoutRemarks } from '../tables/tables';

const kTables: readonly { of: ByteCalls['tierTable']['of']; what: string }[] = [
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
