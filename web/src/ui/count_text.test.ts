import { expect, test } from 'vitest';
import { countText, moreText, numberText } from './count_text';

test('thousands are told apart', () => {
  const numbers = [0, 7, 999, 1000, 12_345, 999_999, 1_000_000, 4_294_967_295, -1, -999, -1000, -123_456];
  for (const number of numbers) expect(numberText(number)).toBe(number.toLocaleString('en'));
});

test('one is one, and what is not listed is counted', () => {
  expect([countText(1, 'organization'), countText(1204, 'organization')]).toEqual([
    '1 organization',
    '1,204 organizations',
  ]);
  expect(moreText(1204)).toBe('and 1,204 more');
});
