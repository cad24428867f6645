import { expect, test } from 'vitest';
import type { ColumnStanding, TableColumns } from '../generated/protocol';
import { columnMap, mappingText, meanings, propose, setMeaning, toldColumns } from './import_columns';

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

test('a proposal is of its table alone; what somebody said is kept', () => {
  meanings.value = {};
  propose(seen('', column('Name', 'proposed', 'organization'), column('Boss', 'unknown')));
  setMeaning('Boss', { ours: 'upstream', leftOut: false });
  const prices = seen('', column('Name', 'proposed', 'plan'), column('Boss', 'unknown'));
  propose(prices);
  expect(mappingText(prices)).toBe('Name=plan\nBoss=upstream\n');
  propose(seen('plan', column('Name', 'unknown')));
  expect(columnMap(['Name'])).toEqual([]);
});
