// What stands around the text of each page: the list of pages, what is on this one, the ways to it and on.
import { escaped } from './html.ts';
import type { Rendered } from './markdown.ts';
import type { Entry, Group } from './navigation.ts';

export interface Frame {
  name: string;
  policy: string;
  /** Addresses as seen from the page. */
  style: string;
  groups: readonly Group[];
}

const kFewHeadings = 3;

function link({ name, label }: Entry, current: string): string {
  const mark = name === current ? ' aria-current="page"' : '';
  return `<a href="${name}.html"${mark}>${escaped(label)}</a>`;
}

function pages({ name, groups }: Frame): string {
  const lists = groups.map(
    ({ title, entries }) =>
      `<li><span class="pages__group">${escaped(title)}</span><ul>${entries
        .map((entry) => `<li>${link(entry, name)}</li>`)
        .join('')}</ul></li>`,
  );
  return [
    '<nav class="pages" id="pages" aria-label="Pages" popover>',
    `<ul><li>${link({ name: 'index', label: 'Documentation' }, name)}</li>${lists.join('\n')}</ul>`,
    '</nav>',
  ].join('\n');
}

function contents(html: string): string {
  const headings = [...html.matchAll(/<h2 id="([^"]*)">([\s\S]*?)<\/h2>/g)];
  if (headings.length < kFewHeadings) return '';
  const items = headings.map(([, id, text]) => `<li><a href="#${id}">${text}</a></li>`);
  return `<nav class="contents" aria-label="On this page"><p class="contents__title">On this page</p><ul>${items.join('')}</ul></nav>`;
}

function neighbours({ name, groups }: Frame): string {
  const all = groups.flatMap(({ entries }) => entries);
  const at = all.findIndex((entry) => entry.name === name);
  const before = all[at - 1];
  const next = all[at + 1];
  const part = (entry: Entry | undefined, rel: string, words: string) =>
    entry
      ? `<a rel="${rel}" href="${entry.name}.html"><span>${words}</span> ${escaped(entry.label)}</a>`
      : '<span></span>';
  return `<nav class="neighbours" aria-label="Next to this page">${part(before, 'prev', 'Before:')}${part(next, 'next', 'Next:')}</nav>`;
}

export function pageOf(rendered: Rendered, frame: Frame): string {
  const { title, summary, html } = rendered;
  const isStart = frame.name === 'index';
  const onPage = contents(html);
  const [heading = ''] = /<h1[\s\S]*?<\/h1>/.exec(html) ?? [];
  const text = html.replace(heading, '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(frame.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escaped(summary)}">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Sluice</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${frame.style}">
<script src="../theme.js"></script>
<script type="module" src="../sluice-embed.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="site">
<button class="site__pages" type="button" popovertarget="pages">All pages</button>
<a class="site__brand" href="../"><img src="../icon.svg" alt="" width="22" height="22"> Sluice</a>
<a class="site__docs" href="index.html"${isStart ? ' aria-current="page"' : ''}>Documentation</a>
<a class="site__open" href="../">Open Sluice</a>
</header>
<div class="frame">
${pages(frame)}
<main id="main" tabindex="-1"${onPage === '' ? '' : ' class="main--long"'}>
${heading}
${onPage}
<article>
${text}</article>
${neighbours(frame)}
</main>
</div>
</body>
</html>
`;
}
