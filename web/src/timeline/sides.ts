// Two organizations side by side before they are partnered: what each has, and what the downstream has afterwards.
import type { Change, OrganizationView, SettingView } from '../generated/protocol';

export interface Side {
  text: string;
  kind: 'same' | Change['kind'];
  destroyed: boolean;
}
export interface SettingSides {
  setting: string;
  label: string;
  upstream: string[];
  downstream: string[];
  after: Side[];
}

function itemText(key: string, detail: string): string {
  return detail === '' ? key : `${key}: ${detail}`;
}

function textsOf(view: SettingView | undefined): string[] {
  if (!view) return [];
  if (view.type.cardinality === 'single') return view.value === undefined ? [] : [view.value];
  return view.items.map(({ key, detail }) => itemText(key, detail));
}

/** What the downstream has after the changes; what it loses stays listed, marked as lost. */
function afterChanges(view: SettingView | undefined, changes: readonly Change[]): Side[] {
  const sides: Side[] = [];
  const byKey = new Map(changes.map((change) => [change.key ?? '', change]));
  const take = (key: string, text: string) => {
    const change = byKey.get(key);
    byKey.delete(key);
    if (!change) sides.push({ text, kind: 'same', destroyed: false });
    else sides.push(sideOf(change, text));
  };
  if (view?.type.cardinality === 'multiple') {
    for (const { key, detail } of view.items) take(key, itemText(key, detail));
  } else if (view?.value !== undefined) take('', view.value);
  for (const change of byKey.values()) sides.push(sideOf(change, ''));
  return sides;
}

function sideOf(change: Change, before: string): Side {
  const { kind, destroyed, key, after } = change;
  if (kind === 'lost') return { text: before, kind, destroyed };
  return { text: key === undefined ? after : itemText(key, after), kind, destroyed };
}

/** The settings in which at least one of the two has something, in the downstream's order. */
export function sidesOf(
  upstream: OrganizationView,
  downstream: OrganizationView,
  changes: readonly Change[],
): SettingSides[] {
  return downstream.settings
    .map((view) => {
      const { id, label } = view.type;
      const own = changes.filter((change) => change.setting === id && change.index === downstream.index);
      return {
        setting: id,
        label,
        upstream: textsOf(upstream.settings.find((candidate) => candidate.type.id === id)),
        downstream: textsOf(view),
        after: afterChanges(view, own),
      };
    })
    .filter((sides) => sides.upstream.length > 0 || sides.downstream.length > 0);
}
