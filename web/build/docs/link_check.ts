// Every address in the documentation leads to something: a file of the built page, and there to an anchor.
import { posix } from 'node:path';
import type { Problems } from './problems.ts';

export interface CheckedPage {
  /** The text that it comes from, which problems name. */
  source: string;
  html: string;
  lineOf: ReadonlyMap<string, number>;
}

const kAddress = /<(?:a|link|script|img|sluice-embed)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const kOther = /^[a-z]+:/;

export const anchorsOf = (html: string) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));

/** `pages` by their addresses from the page's folder, as `docs/rules.html`; `files` are all others there. */
export function checkLinks(
  pages: ReadonlyMap<string, CheckedPage>,
  files: ReadonlySet<string>,
  problems: Problems,
): void {
  const anchors = new Map([...pages].map(([path, { html }]) => [path, anchorsOf(html)]));
  for (const [path, { source, html, lineOf }] of pages) {
    for (const href of new Set(
      [...html.matchAll(kAddress)].map(([, address]) => address!.replaceAll('&amp;', '&')),
    )) {
      if (kOther.test(href)) continue;
      const [file = '', anchor] = href.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      const told = (text: string) => problems.add(source, lineOf.get(href), `"${href}" ${text}`);
      if (!pages.has(target) && !files.has(target)) told('leads nowhere: there is no such page or file.');
      else if (anchor && pages.has(target) && !anchors.get(target)?.has(anchor)) {
        told(/^[A-Z]{2}-\d+[a-z]?$/.test(anchor) ? 'is no rule that the core has.' : 'has no such heading.');
      }
    }
  }
}
