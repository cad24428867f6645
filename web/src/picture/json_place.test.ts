import { expect, it } from 'vitest';
import { placeOf } from './json_place';

const text = '{\n  "a": [1, { "b/c": true }],\n  "d~": "x"\n}\n';
const at = (path: string) => {
  const place = placeOf(text, path);
  return place && text.slice(place.from, place.to);
};

it.each([
  ['/a/0', '1'],
  ['/a/1/b~1c', 'true'],
  ['/d~0', '"x"'],
  ['/a/1/missing', '{ "b/c": true }'],
  ['', '{'],
  ['line 3, column 3', '"'],
])('%s points at %s', (path, found) => {
  expect(at(path)).toBe(found);
});

it('points nowhere where the path is of another kind', () => {
  expect(at('row 12, column exclusive')).toBeUndefined();
  expect(at('line 99, column 1')).toBeUndefined();
});

it('finds its way in a broken text', () => {
  const broken = '{ "a": [1, 2, "b": }';
  expect(placeOf(broken, '/a/1')).toEqual({ from: 11, to: 12 });
});
