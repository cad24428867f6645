import { expect, test } from 'vitest';
import type { ColumnStanding, TableColumns } from '../generated/protocol';
import { columnMap, meanings, propose, setMeaning, toldColumns } from './import_columns';

const column = (theirs: string, standing: ColumnStanding, ours = '') => ({
  theirs,
  ours,
  standing,
  examples: [],
});
const seen = (because: string, ...columns: TableColumns['columns']): TableColumns => ({
  kind: 'channel',
  label: 'Channel',
  because,
  header: 1,
  rows: 1,
  columns,
  known: ['organization', 'upstream', 'id'],
  sheets: [],
  sheet: '',
  standings: [],
});

test('what was told goes with a table, what was not stays unknown', () => {
  setMeaning('Name', { ours: ' organization ' });
  setMeaning('Phone', { ours: 'id', leftOut: true });
  expect(columnMap(['Name', 'Phone', 'Roof'])).toEqual(['Name=organization', 'Phone=']);
});

test('what the core proposes is taken where nobody has said anything', () => {
  meanings.value = {};
  setMeaning('Parent', { ours: 'id' });
  const table = seen(
    '',
    column('Firma', 'proposed', 'organization'),
    column('Parent', 'proposed', 'upstream'),
    column('Mail', 'personal'),
    column('Rating', 'unknown'),
    column('id', 'ours', 'id'),
  );
  propose(table);
  expect(columnMap(toldColumns(table))).toEqual(['Firma=organization', 'Parent=id', 'Mail=', 'Rating=']);
});

test('beside a header of ours, a column that is not known may be a slip and is not left out', () => {
  meanings.value = {};
  const table = seen(
    'organization',
    column('organization', 'ours', 'organization'),
    column('exclusiv', 'unknown'),
  );
  propose(table);
  expect(columnMap(toldColumns(table))).toEqual([]);
});
