// Light or dark: as the options say, else as the host's page says, else as the system is.
import type { EmbedTheme } from './options';

const system = matchMedia('(prefers-color-scheme: dark)');
let wanted: EmbedTheme = 'auto';
let ofHost: EmbedTheme = 'auto';

function show(): void {
  const said = wanted === 'auto' ? ofHost : wanted;
  const dark = said === 'auto' ? system.matches : said === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
system.addEventListener('change', show);

export function wantTheme(theme: EmbedTheme): void {
  wanted = theme;
  show();
}
export function followHost(theme: EmbedTheme): void {
  ofHost = theme;
  show();
}
