import { expect, test } from 'vitest';
import { isSavedSession, recordText } from './saved_session';

const bytes = new TextEncoder().encode('{"sluice":1}');
const splice = { kind: 'splice', at: 0, remove: 1, events: ['{}'], cursor: 1 };
const sound = {
  title: 'A',
  savedAt: 1,
  organizations: 2,
  events: 1,
  cursor: 1,
  branches: [{ id: 1, name: 'Branch 1', events: ['{}'], cursor: 0 }],
  journal: {
    base: { bytes, format: 'json', takeGoodRows: false },
    edits: [splice, { kind: 'group', edits: [splice, { kind: 'text', title: 'B', notes: '' }] }],
  },
  history: { undoable: [{ label: 'a', inverse: splice }], redoable: [] },
  mayFail: true,
};

test('a session is told from what is none', () => {
  expect(isSavedSession(sound)).toBe(true);
  expect(isSavedSession({ ...sound, history: undefined })).toBe(true);
  for (const other of [undefined, null, 7, 'text', [], {}]) expect(isSavedSession(other)).toBe(false);
});

test.each<[string, object]>([
  ['title', { title: 7 }],
  ['savedAt', { savedAt: 'today' }],
  ['cursor', { cursor: -1 }],
  ['events', { events: 0.5 }],
  ['branches', { branches: [{ id: 1 }] }],
  ['what may fail', { mayFail: 'yes' }],
  ['base', { journal: { base: { ...sound.journal.base, bytes: 'text' }, edits: [] } }],
  ['format', { journal: { base: { ...sound.journal.base, format: 'xml' }, edits: [] } }],
  ['edit', { journal: { ...sound.journal, edits: [{ kind: 'group', edits: [{ kind: 'nothing' }] }] } }],
  ['history', { history: { undoable: [{ label: 'a', inverse: null }], redoable: [] } }],
])('a record whose %s is broken is no session', (_, broken) => {
  expect(isSavedSession({ ...sound, ...broken })).toBe(false);
});

test('a record is told as a text, bytes as the text that they are, whatever it is', () => {
  expect(recordText(sound)).toContain('{\\"sluice\\":1}');
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  for (const odd of [undefined, 1n, circle]) expect(recordText(odd)).not.toBe('');
});
