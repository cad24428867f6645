import { expect, test } from 'vitest';
import { fileName, sizeText } from './files';

test('a file is named after its title, in any script', () => {
  expect(fileName('Three modes, side by side!', 'json')).toBe('three-modes-side-by-side.json');
  expect(fileName('Канал Заря', 'csv')).toBe('канал-заря.csv');
  expect(fileName('../../etc', 'json')).toBe('etc.json');
  expect(fileName(' – ', 'json')).toBe('scenario.json');
  expect(fileName('A title '.repeat(20), 'csv', 'Tier requests')).toMatch(
    /^a-title-.{1,60}-tier-requests\.csv$/,
  );
});

test('sizes are for people', () => {
  expect(sizeText(12)).toBe('12 bytes');
  expect(sizeText(12_345)).toBe('12.3 kB');
  expect(sizeText(10_800_000)).toBe('10.8 MB');
});
