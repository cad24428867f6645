import { expect, test } from 'vitest';
import { asEngineKnows, asPageKnows } from './session_numbers';

test('a session of the engine in place is known to it by its own number', () => {
  const opened = asPageKnows({ state: { session: 3 }, problems: [] }, 2);
  const { session } = opened.state;
  expect(asEngineKnows({ call: 'tree', session }, 2)).toEqual({ call: 'tree', session: 3 });
  expect(asPageKnows({ session: 3, cursor: 1 }, 2)).toEqual({ session, cursor: 1 });
});

test('a question about a session of another engine is not for this one', () => {
  const { session } = asPageKnows({ session: 1 }, 1);
  const own = asPageKnows({ session: 1 }, 2).session;
  expect(asEngineKnows({ call: 'tree', session }, 2)).toBeUndefined();
  expect(asEngineKnows({ call: 'compare', session: own, with: session }, 2)).toBeUndefined();
});

test('a question about no session is for every engine, and an answer without one stays', () => {
  expect(asEngineKnows({ call: 'describe' }, 7)).toEqual({ call: 'describe' });
  expect(asPageKnows({ rows: [] }, 7)).toEqual({ rows: [] });
});
