import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isLink } from './open_link';

const kGolden = new URL('../../../tests/data/links/', import.meta.url);

it('knows what the core makes for a link, with and without the address of a page', () => {
  const links = readdirSync(kGolden).filter((name) => name.endsWith('.link'));
  expect(links.length).toBeGreaterThan(0);
  for (const name of links) {
    const link = readFileSync(new URL(name, kGolden), 'utf8');
    for (const text of [link, ` https://example.org/sluice/${link}`, `<file:///sluice/index.html${link}`])
      expect(isLink(text), name).toBe(true);
  }
});

it('takes nothing else for one', () => {
  for (const text of ['', '#new', '{"sluice": 1}', 'id,name\n#s1.,b', 'https://example.org/', 's1.AAAA'])
    expect(isLink(text), text).toBe(false);
});
