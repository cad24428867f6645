// Light, dark, or as the system says.
import { effect } from '@preact/signals';
import { remembered } from '../store/preferences';

export type Theme = 'system' | 'light' | 'dark';

const kThemes: readonly Theme[] = ['system', 'light', 'dark'];
const system = matchMedia('(prefers-color-scheme: dark)');

export const theme = remembered<Theme>('theme', 'system', (value): value is Theme =>
  kThemes.includes(value as Theme),
);

function show(): void {
  const dark = theme.value === 'system' ? system.matches : theme.value === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Keeps the page in the chosen theme. */
export function followTheme(): void {
  effect(show);
  system.addEventListener('change', show);
}

/** Goes on to the theme that looks different from the present one. */
export function switchTheme(): void {
  theme.value = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
}
