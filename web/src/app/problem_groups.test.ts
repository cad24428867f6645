import { expect, test } from 'vitest';
import type { Problem } from '../generated/protocol';
import { grouped } from './problem_groups';

const problem = (row: number, column: string, message: string, hint = ''): Problem => ({
  severity: 'error',
  path: `row ${row}, column ${column}`,
  message,
  hint,
  cell: { row, column },
});
const inFile: Problem = { severity: 'error', path: '', message: 'Cut off.', hint: '' };

test('what is said of several cells of a column is said once, with all of them', () => {
  const groups = grouped([
    problem(3, 'a', 'Expected yes.'),
    problem(4, 'b', 'Expected yes.'),
    problem(5, 'a', 'Expected yes.'),
    problem(9, 'a', 'Expected yes.', 'Did you mean "no"?'),
    problem(7, 'a', 'Expected yes.'),
  ]);
  expect(groups.map(({ problem: { path }, alsoIn }) => [path, alsoIn.map(({ row }) => row)])).toEqual([
    ['row 3, column a', [5, 7]],
    ['row 4, column b', []],
    ['row 9, column a', []],
  ]);
});

test('what is said of no cell stands by itself, and nothing is nothing', () => {
  expect(grouped([inFile, inFile])).toHaveLength(2);
  expect(grouped([{ ...problem(1, 'a', 'x'), severity: 'warning' }, problem(2, 'a', 'x')])).toHaveLength(2);
  expect(grouped([])).toEqual([]);
});
