// Whether the host's page is light or dark where the element stands: it says so with `color-scheme`, or its words are light.
import type { EmbedTheme } from './options';

const kChanges = ['class', 'style', 'data-theme', 'data-color-scheme', 'data-bs-theme'];

export function hostTheme(element: Element): EmbedTheme {
  const { colorScheme, color } = getComputedStyle(element);
  const scheme = colorScheme.replace('only', '').trim();
  if (scheme === 'dark' || scheme === 'light') return scheme;
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return red * 0.3 + green * 0.59 + blue * 0.11 > 140 ? 'dark' : 'light';
}

/** Calls `changed` when the host may look different; what is handed back stops that. */
export function watchHost(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  for (const of of [document.documentElement, document.body]) {
    observer.observe(of, { attributes: true, attributeFilter: kChanges });
  }
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}
