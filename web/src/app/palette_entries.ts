// What the palette finds for a text: commands, organizations of the channel, examples and rules.
import examples from 'virtual:examples';
import { selectOrganization } from '../store/actions';
import { ask, askBytes } from '../store/ask';
import { openExample } from '../store/gallery';
import { focusPane } from '../store/layout';
import { loadForms, loadSystem, sayNotLoaded } from '../store/load_system';
import { description, moment, state, tree } from '../store/session';
import { system } from '../store/system';
import type { LaterSystem } from '../store/systems';
import { veil } from '../store/veil';
import { channelEvents, knownRules, systemWords } from '../store/words';
import { prepareEvent } from '../timeline/prepared';
import type { IconName } from '../ui/icon';
import { commands } from './commands';

export interface PaletteEntry {
  id: string;
  label: string;
  /** What kind of thing it is, or its keys. */
  note: string;
  icon: IconName;
  run: () => void;
}

const kMostOrganizations = 12;

/** Every word of the text stands somewhere in the label. */
export function fits(label: string, text: string): boolean {
  const lower = label.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

export function commandEntries(text: string): PaletteEntry[] {
  return commands
    .filter((command) => command.enabled() && fits(command.label, text))
    .map(({ id, label, keys, icon, run }) => ({ id, label, note: keys, icon, run }));
}

export function exampleEntries(text: string): PaletteEntry[] {
  return examples
    .filter((example) => text !== '' && fits(example.title, text))
    .map((example) => ({
      id: `example ${example.file}`,
      label: example.title,
      note: 'example',
      icon: 'examples',
      run: () => void openExample(example),
    }));
}

/** The events that can be prepared in the tab that is open. */
export function eventEntries(text: string): PaletteEntry[] {
  if (text.trim() === '' || !state.peek()) return [];
  const of = system.peek();
  const own = of === 'data-sync' ? [] : (systemWords(of)?.events ?? []);
  const channel = of === 'data-sync' ? (description.peek()?.events ?? []) : channelEvents();
  const offered = veil.peek() === null ? channel : []; // their forms name every organization
  const entry = (type: string, label: string, run: () => void): PaletteEntry => ({
    id: `event ${type}`,
    label,
    note: 'what if',
    icon: 'play',
    run,
  });
  return [
    ...own.map(({ id, label }) =>
      entry(
        id,
        label,
        () =>
          void loadForms().then(
            ({ prepare }) => prepare(of as LaterSystem, id),
            () => sayNotLoaded(),
          ),
      ),
    ),
    ...offered.map(({ type, label }) => entry(type, label, () => prepareEvent(type, {}))),
  ].filter(({ label }) => fits(label, text));
}

/** Tables of the tab that is open. */
export async function tableEntries(text: string): Promise<PaletteEntry[]> {
  const of = system.peek();
  if (of === 'data-sync' || text.trim() === '' || !state.peek()) return [];
  const [{ tables }, { tableChoices }] = await Promise.all([loadSystem(of), import('../tables/tables')]);
  return tableChoices(tables())
    .map(({ label, help, run }) => ({ label: `Save ${label}`, note: help ?? '', run }))
    .filter(({ label, note }) => fits(`${label} ${note}`, text))
    .map((entry) => ({ ...entry, id: `table ${entry.label}`, icon: 'download' }));
}

function look(id: string): void {
  void selectOrganization(id).then(
    () => focusPane('inspector'),
    () => {},
  );
}

/** Organizations whose name or id contains the text. */
export async function organizationEntries(text: string): Promise<PaletteEntry[]> {
  if (text.trim() === '' || !state.peek()) return [];
  const found = await askBytes('find', { text });
  const rowOf = tree.peek().rowOf;
  const indices: number[] = [];
  for (let index = 0; index < found.length && indices.length < kMostOrganizations; index += 1) {
    if (found[index] === 1 && (rowOf[index] ?? -1) >= 0) indices.push(index);
  }
  if (indices.length === 0) return [];
  const { rows } = await ask('rows', { indices, moment: moment.peek() });
  const looks = veil.peek();
  return rows
    .filter(({ id }) => looks === null || looks.knows(id))
    .map(({ id, name }) => ({
      id: `organization ${id}`,
      label: name,
      note: 'organization',
      icon: 'organization' as const,
      run: () => look(id),
    }));
}

/** Rules by id or sentence. */
export function ruleEntries(text: string, show: (rule: string) => void): PaletteEntry[] {
  if (text.trim() === '') return [];
  return knownRules()
    .filter((rule) => fits(`${rule.id} ${rule.sentence}`, text))
    .slice(0, 8)
    .map((rule) => ({
      id: `rule ${rule.id}`,
      label: rule.sentence,
      note: rule.id,
      icon: 'why' as const,
      run: () => show(rule.id),
    }));
}
