// The entitlements as tables to keep, as the account that looks sees them.
import type { OpenByteArgs } from '../engine/calls';
import { askBytes } from '../store/ask';
import type { Table } from '../store/table';
import { withoutRemarks } from '../tables/tables';
import { asViewer, overview, viewer } from './state';

type Asked = Omit<OpenByteArgs<'entitlementTable'>, 'as'>;

function table(what: string, asked: Asked & { format: 'csv' | 'json' }): Table {
  return {
    what,
    format: asked.format,
    of: overview.peek()?.viewer,
    ask: (mark) => withoutRemarks(askBytes('entitlementTable', { ...asViewer(), ...asked, mark })),
  };
}

/** Rows about accounts tell everything: nobody in particular sees them. */
export function tables(): Table[] {
  const isEverybody = viewer.value === '';
  return [
    table('entitlements', { format: 'csv' }),
    ...(isEverybody ? [table('entitlements and accounts', { format: 'csv', accounts: true })] : []),
    table('entitlements', { format: 'json' }),
  ];
}
