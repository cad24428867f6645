import { expect, test } from 'vitest';
import type { Problem } from '../generated/protocol';
import { columnMap, setMeaning, unknownColumns } from './import_columns';

const at = (path: string): Problem => ({ severity: 'error', path, message: '', hint: '' });

test('a column that is wrong in the row that names it is unknown, one that holds something wrong is not', () => {
  const text = 'A remark\r\nName,Our price\r\nApex,many\r\n';
  const problems = ['row 2, column Our price', 'row 3, column Name', 'row 2', 'column Name', ''].map(at);
  expect(unknownColumns(problems, text)).toEqual(['Our price']);
});

test('what was told goes with a table, what was not stays unknown', () => {
  setMeaning('Name', { ours: ' organization ' });
  setMeaning('Phone', { ours: 'id', leftOut: true });
  expect(columnMap(['Name', 'Phone', 'Roof'])).toEqual(['Name=organization', 'Phone=']);
});
