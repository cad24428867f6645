// How the panes share the window: their sizes, which are remembered, and what a phone shows.
import { batch, signal } from '@preact/signals';
import { rememberedSize } from './preferences';
import { type PaneName, screen } from './screen';

export { type PaneName, type Screen, screen } from './screen';

/** A share of the window, up to a size beyond which it would only be empty. */
function share(of: number, part: number, most: number): number {
  return Math.round(Math.min(most, of * part));
}

/** The widths of the outer panes, of each system. */
export const paneSizes = {
  'data-sync': {
    left: rememberedSize('pane.left', share(innerWidth, 0.36, 560)),
    right: rememberedSize('pane.right', share(innerWidth, 0.26, 420)),
  },
  'plan-sync': {
    left: rememberedSize('plan.left', share(innerWidth, 0.225, 380)),
    right: rememberedSize('plan.right', share(innerWidth, 0.215, 400)),
  },
  entitlements: {
    left: rememberedSize('entitlements.left', share(innerWidth, 0.225, 380)),
    right: rememberedSize('entitlements.right', share(innerWidth, 0.25, 440)),
  },
  'tier-setup': {
    left: rememberedSize('tiers.left', share(innerWidth, 0.225, 380)),
    right: rememberedSize('tiers.right', share(innerWidth, 0.25, 440)),
  },
};
export const bottomSize = rememberedSize('pane.bottom', share(innerHeight, 0.27, 260));

/** The pane that has the window for itself; null: all share it. */
export const enlarged = signal<PaneName | null>(null);

const phone = matchMedia('(max-width: 700px)');
/** Whether the window is a phone's. */
export const isPhone = signal(phone.matches);
phone.addEventListener('change', () => {
  const pane = focusedPane();
  batch(() => {
    // Who is typing goes on there.
    if (phone.matches && pane) screen.value = pane;
    isPhone.value = phone.matches;
  });
});

export const kPanes: readonly PaneName[] = ['organizations', 'picture', 'inspector', 'timeline'];

export function paneId(pane: PaneName): string {
  return `pane-${pane}`;
}

/** The pane that has the focus, in it or in a dialog of its own. */
function focusedPane(): PaneName | undefined {
  return kPanes.find((pane) => document.getElementById(paneId(pane))?.contains(document.activeElement));
}

/** Moves the focus to a pane, showing it first on a phone. */
export function focusPane(pane: PaneName): void {
  screen.value = pane;
  if (enlarged.peek()) enlarged.value = pane;
  requestAnimationFrame(() => document.getElementById(paneId(pane))?.focus());
}

/** The first pane is a list above all: the row of it that a tab would reach. */
const kRowOfList = `#${paneId('organizations')} [role="treegrid"] [tabindex="0"]`;

function focusWithin(id: string): void {
  const place = document.getElementById(id);
  const row = document.querySelector<HTMLElement>(kRowOfList);
  (place?.contains(row) ? row : place)?.focus();
}

/** The id of the element that holds the notices. */
export const kNoticesId = 'notices';

/** Where the focus goes from pane to pane; notices are there while something is said. */
function stops(): string[] {
  const notices = document.getElementById(kNoticesId);
  const panes = kPanes.map(paneId);
  return notices?.querySelector('li') ? [...panes, kNoticesId] : panes;
}

/** Moves the focus into the next pane, or to the one before; behind the last there are the notices. */
export function focusNextPane(step: 1 | -1): void {
  const all = stops();
  const at = all.findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
  const next = at < 0 ? 0 : (at + step + all.length) % all.length;
  const pane = kPanes[next];
  // A wide page shows all panes: a second key must find the focus where the first has put it.
  if (pane !== undefined && (isPhone.peek() || enlarged.peek())) focusPane(pane);
  else focusWithin(all[next]!);
}

/** The pane that has the focus gets the whole window, or all share it again. */
export function enlargeFocused(): void {
  enlarged.value = enlarged.peek() ? null : (focusedPane() ?? null);
}
