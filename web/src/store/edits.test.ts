import { beforeEach, expect, test, vi } from 'vitest';
import type { SessionState } from '../generated/protocol';
import { applyEdit, type Edit, eventList } from './edits';

/** A timeline that answers a splice as the engine does, without rules. */
const timeline = vi.hoisted(() => ({
  events: [] as string[],
  cascade: [] as number[],
  expectations: null as string | null, // what the next splice changes
}));

vi.mock('../engine/client', () => ({
  call: async (
    name: string,
    args: { at: number; remove: number; expectations?: string },
    payload: string,
  ) => {
    if (name !== 'splice') return { ...args };
    const before = [...timeline.events];
    const inserted = (JSON.parse(payload) as unknown[]).map((event) => JSON.stringify(event));
    const removed = timeline.events.splice(args.at, args.remove, ...inserted);
    const cascade = timeline.cascade.splice(0);
    timeline.events = timeline.events.filter((_, i) => !cascade.includes(i));
    const state = { events: timeline.events.length };
    const given = args.expectations ?? null;
    const went = { expectations: timeline.expectations, expectationsGone: timeline.expectations ? 1 : 0 };
    timeline.expectations = given;
    return { state, removed, cascade, before: cascade.length > 0 ? before : [], ...went };
  },
}));

const before = { session: 1, cursor: 2, title: 'A', notes: 'n' } as SessionState;
const insert: Edit = { kind: 'splice', at: 1, remove: 1, events: ['7', '8'], cursor: 3 };

beforeEach(() => {
  timeline.events = ['0', '1', '2'];
  timeline.cascade = [];
  timeline.expectations = null;
});

test('the inverse of a splice restores the timeline and the cursor', async () => {
  const { inverse } = await applyEdit(insert, before);
  expect(timeline.events).toEqual(['0', '7', '8', '2']);
  expect(inverse).toMatchObject({ cursor: 2 });
  await applyEdit(inverse, before);
  expect(timeline.events).toEqual(['0', '1', '2']);
});

test('the inverse of a splice that took later events along restores them too', async () => {
  timeline.cascade = [3];
  const { inverse, cascaded } = await applyEdit(insert, before);
  expect(timeline.events).toEqual(['0', '7', '8']);
  expect(cascaded).toBe(1);
  await applyEdit(inverse, before);
  expect(timeline.events).toEqual(['0', '1', '2']);
});

test('expectations that went come back with the inverse', async () => {
  timeline.expectations = '[{"type":"happens","event":1}]';
  const { inverse, expectationsGone } = await applyEdit(insert, before);
  expect(expectationsGone).toBe(1);
  expect(inverse).toMatchObject({ expectations: '[{"type":"happens","event":1}]' });
  await applyEdit(inverse, before);
  expect(timeline.expectations).toBe('[{"type":"happens","event":1}]');
});

test('the inverse of a splice that was given expectations gives them too, though none changed', async () => {
  const expectations = '[{"type":"happens","event":1}]';
  const { inverse } = await applyEdit({ ...insert, expectations } as Edit, before);
  expect(inverse).toMatchObject({ expectations });
});

test('a group is undone from its last edit to its first', async () => {
  const group: Edit = { kind: 'group', edits: [insert, { ...insert, at: 0 }] };
  const { inverse } = await applyEdit(group, before);
  await applyEdit(inverse, before);
  expect(timeline.events).toEqual(['0', '1', '2']);
});

test('the inverse of a new title is the old one', async () => {
  const { inverse } = await applyEdit({ kind: 'text', title: 'B', notes: '' }, before);
  expect(inverse).toEqual({ kind: 'text', title: 'A', notes: 'n' });
});

test('events stay the texts that they are', () => {
  expect(eventList([])).toBe('[]');
  expect(eventList(['{"a": 1.50}', '{"b":2}'])).toBe('[{"a": 1.50},{"b":2}]');
});
