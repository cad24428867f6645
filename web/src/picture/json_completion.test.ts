import { readFileSync } from 'node:fs';
import { CompletionContext } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { completionSource } from './json_completion';
import type { Schema } from './json_schema';

const schema = JSON.parse(
  readFileSync(new URL('../../public/scenario.schema.json', import.meta.url), 'utf8'),
) as Schema;
const known = [{ text: 'panels', list: 'settingTypes' }];

/** What is offered at the bar in the text. */
async function offered(marked: string): Promise<string[]> {
  const pos = marked.indexOf('|');
  const doc = marked.replace('|', '');
  const state = EditorState.create({ doc, extensions: [json()] });
  const source = completionSource(Promise.resolve(schema), () => known);
  const result = await source(new CompletionContext(state, pos, true));
  return (result?.options ?? []).map(({ label }) => label);
}

const channel =
  '"organizations": [{ "id": "a", "catalogue": { "plans": [{ "id": "gold" }] } }, { "id": "b" }], ' +
  '"partnerships": [{ "upstream": "a", "downstream": "b" }]';

it.each([
  ['fields of the document', '{ "sluice": 1, "|" }', ['title', 'organizations', 'events'], ['sluice']],
  [
    'fields where a word begins',
    '{ "partnerships": [{ exc| }] }',
    ['exclusive', 'upstream'],
    ['organizations'],
  ],
  ['fields not there yet', '{ "partnerships": [{ "upstream": "a", "|" }] }', ['downstream'], ['upstream']],
  ['fields behind a reference', '{ "readings": { "|" } }', ['DS-25', 'EN-16'], ['title']],
  ['kinds of events', '{ "events": [{ "type": "|" }] }', ['invite', 'split', 'addPlan'], ['holds']],
  ['kinds of expectations', '{ "expectations": [{ "type": "|" }] }', ['holds', 'lacks'], ['invite']],
  ['another kind too', '{ "events": [{ "type": "inv|ite", "upstream": "a" }] }', ['partner'], []],
  [
    'fields of that kind alone',
    '{ "events": [{ "type": "addItem", "|" }] }',
    ['setting', 'key'],
    ['exclusive'],
  ],
  ['words of a reading', '{ "readings": { "DS-25": "|" } }', ['keep', 'follow'], ['match']],
  ['true and false', '{ "partnerships": [{ "exclusive": | }] }', ['true', 'false'], ['a']],
  ['settings by name', '{ "organizations": [{ "id": "a", "settings": { "|" } }] }', ['panels'], []],
])('offers %s', async (_, text, wanted, unwanted) => {
  const labels = await offered(text);
  expect(labels).toEqual(expect.arrayContaining(wanted));
  for (const label of unwanted) expect(labels).not.toContain(label);
});

it.each([
  [
    'organizations for who is upstream',
    `{ ${channel}, "events": [{ "type": "partner", "upstream": "|" }] }`,
    'a',
  ],
  ['plans for a plan', `{ ${channel}, "events": [{ "type": "removePlan", "plan": "|" }] }`, 'gold'],
  [
    'setting types for a setting',
    `{ ${channel}, "events": [{ "type": "addItem", "setting": "|" }] }`,
    'panels',
  ],
])('offers %s first', async (_, text, first) => {
  expect((await offered(text))[0]).toBe(first);
});

it.each([
  ['a new id', `{ ${channel}, "entitlements": [{ "id": "|" }] }`],
  ['a number', '{ "opensAt": | }'],
  ['a place where only a comma can stand', '{ "title": "x" | }'],
])('offers nothing for %s', async (_, text) => {
  expect(await offered(text)).toEqual([]);
});
