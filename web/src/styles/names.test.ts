// Style sheets are loaded when their part of the page is shown, and stay: none may say anything of what one of another
// room styles.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Pages of their own, where no other sheet is loaded. */
const kAlone = 'styles/docs.css';

const kSource = fileURLToPath(new URL('..', import.meta.url));

function selectorsOf(path: string): string[] {
  const text = readFileSync(join(kSource, path), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const heads = [...text.matchAll(/([^{}]+)\{/g)].map(([, head]) => head!.trim());
  const selectors = heads.filter((head) => !head.startsWith('@')).flatMap((head) => head.split(/,\s*/));
  return selectors.filter((selector) => selector.includes('.'));
}

it('gives no two rooms the same selector', () => {
  const sheets = readdirSync(kSource, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.css') && path !== kAlone,
  );
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const path of sheets.sort()) {
    for (const selector of new Set(selectorsOf(path))) {
      const owner = owners.get(selector);
      if (owner !== undefined && dirname(owner) !== dirname(path))
        shared.push(`${selector} in ${owner} and ${path}`);
      owners.set(selector, path);
    }
  }
  expect(owners.size).toBeGreaterThan(100);
  expect(shared).toEqual([]);
});
