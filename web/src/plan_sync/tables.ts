// The catalogue that is looked at as a table to keep.
import { ask } from '../store/ask';
import type { Table } from '../store/table';
import { organizationNames, shown } from './state';

export function tables(): Table[] {
  const organization = shown.value;
  if (organization === '') return [];
  return [
    {
      what: 'catalogue',
      format: 'csv',
      of: organizationNames.value.get(organization),
      ask: async (mark) => {
        const { table, remarks } = await ask('planTable', { organization, mark });
        return { content: table, remarks };
      },
    },
  ];
}
