// Arrows between the rooms of the page: a room imports what its line names and what that may see, and nothing else, so that
// no two see each other. What is fetched later (`import(…)`) and what stands in the place of another module (`instead`) may
// come from anywhere. A program's `main` begins the page.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const kSource = fileURLToPath(new URL('.', import.meta.url));
/** From below upwards. */
const kSees: Readonly<Record<string, readonly string[]>> = {
  styles: [],
  generated: [],
  beside: [],
  engine: ['beside', 'generated'],
  store: ['engine'],
  ui: ['store'],
  tables: ['ui'],
  offline: ['store'],
  timeline: ['ui'],
  event_forms: ['timeline'],
  several: ['event_forms'],
  inspector: ['timeline'],
  treegrid: ['inspector'],
  picture: ['treegrid'],
  share: ['picture'],
  one_page: ['share', 'offline'],
  plan_sync: ['event_forms', 'picture', 'tables'],
  entitlements: ['event_forms', 'picture', 'tables'],
  tier_setup: ['event_forms', 'picture', 'tables'],
  embed: ['share', 'offline', 'styles', 'event_forms'],
  app: ['embed', 'one_page', 'tables', 'several'],
};

const allowed = new Map<string, Set<string>>();
for (const [room, seen] of Object.entries(kSees)) {
  const all = new Set([room]);
  for (const other of seen) for (const one of allowed.get(other) ?? []) all.add(one);
  allowed.set(room, all);
}

const kImport = /^(?:import|export)\b[^;'"()]*?(?:from\s*)?'(\.[^']+)'/gm;

function filesOf(room: string): string[] {
  return readdirSync(join(kSource, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && file !== 'main.ts' && !file.split('/').includes('instead'))
    .map((file) => join(kSource, room, file));
}

test('every folder is a room', () => {
  const folders = readdirSync(kSource, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(kSees).sort());
});

test('a room names only rooms before it', () => {
  const rooms = Object.keys(kSees);
  for (const [room, seen] of Object.entries(kSees)) {
    for (const other of seen)
      expect(rooms.indexOf(other), `${room} sees ${other}`).toBeLessThan(rooms.indexOf(room));
  }
});

test('a room imports only what it may see', () => {
  const wrong: string[] = [];
  let imports = 0;
  for (const room of Object.keys(kSees)) {
    for (const file of filesOf(room)) {
      for (const [, target] of readFileSync(file, 'utf8').matchAll(kImport)) {
        const [other = ''] = relative(kSource, join(dirname(file), target!)).split('/');
        imports += 1;
        if (!allowed.get(room)!.has(other)) wrong.push(`${relative(kSource, file)} imports ${other}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(imports).toBeGreaterThan(1000);
});
