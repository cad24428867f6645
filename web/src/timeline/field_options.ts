// Suggestions for the fields of an event: organizations of any number, settings, keys that are there.
import type { OrganizationView } from '../generated/protocol';
import { ask, askBytes } from '../store/ask';
import { moment, state, tree } from '../store/session';
import { scopeInfo } from '../store/words';
import type { Option } from './combobox';
import { cardinalityOf, type Draft, eventInfo } from './draft';

const kMostOptions = 50;

/** The first organizations in display order whose name or id has the text in it. */
export async function organizationOptions(typed: string): Promise<Option[]> {
  const text = typed.trim();
  const found = text === '' ? null : await askBytes('find', { text });
  const indices: number[] = [];
  for (const index of tree.peek().organization) {
    if (!found || found[index]) indices.push(index);
    if (indices.length === kMostOptions) break;
  }
  const { rows } = await ask('rows', { indices, moment: moment.peek() });
  return rows.map(({ id, name }) => ({ value: id, label: name, ...(id === name ? {} : { note: id }) }));
}

/** The downstream organizations of one, for events about a partnership that is there. */
export function partnerOptions(upstream: OrganizationView, typed: string): Option[] {
  return holding(
    typed,
    upstream.downstreams.map(({ id, label }) => ({ value: id, label, note: id })),
  );
}

export function settingOptions(draft: Draft, typed: string): Option[] {
  const cardinality = cardinalityOf(eventInfo(draft.type));
  const types = state.peek()?.settingTypes.filter((type) => type.cardinality === cardinality) ?? [];
  return holding(
    typed,
    types.map(({ id, label, scope }) => ({
      value: id,
      label,
      ...(scope === 'synced' ? {} : { note: scopeInfo(scope).label }),
    })),
  );
}

/** The keys that an organization has for a setting, or for any where none is chosen yet. */
export function keyOptions(view: OrganizationView | undefined, setting: string, typed: string): Option[] {
  const settings = view?.settings.filter(({ type }) => setting === '' || type.id === setting) ?? [];
  return holding(
    typed,
    settings.flatMap(({ type, items }) =>
      items.map(({ key, detail }) => ({
        value: key,
        label: key,
        note: setting === '' ? type.label : detail,
      })),
    ),
  );
}

export function settingsWithKey(view: OrganizationView | undefined, key: string): string[] {
  const holders = view?.settings.filter(({ items }) => items.some((item) => item.key === key)) ?? [];
  return holders.map(({ type }) => type.id);
}

function holding(typed: string, options: Option[]): Option[] {
  const text = typed.trim().toLowerCase();
  const held = options.filter(
    ({ label, value }) => label.toLowerCase().includes(text) || value.includes(text),
  );
  return held.slice(0, 4 * kMostOptions);
}
