// What is wrong with a page of the documentation ends the build, with its place; and what the real pages say is so.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CoreWords, readCoreWords } from './core_words.ts';
import { loadEngine } from './engine.ts';
import { kRuleId } from './html.ts';
import { anchorsOf, checkLinks } from './link_check.ts';
import { render } from './markdown.ts';
import { readNavigation } from './navigation.ts';
import { Problems } from './problems.ts';
import { buildSite } from './site.ts';

const kRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What is said to be wrong with this text, as a page whose only neighbour is the rules'. */
function wrongsOf(text: string): string {
  const problems = new Problems();
  const print = (words: readonly string[]) => {
    throw new Error(`${words[0]} is not known`);
  };
  const { html, lineOf } = render('page.md', `# Title\n\n${text}`, print, problems);
  const rules = { source: 'rules.md', html: '<tr id="DS-1">', lineOf: new Map<string, number>() };
  const pages = new Map([
    ['docs/page.html', { source: 'page.md', html, lineOf }],
    ['docs/rules.html', rules],
  ]);
  checkLinks(pages, new Set(['examples/a.json']), problems);
  try {
    problems.throwIfAny();
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).join('\n');
  }
  return '';
}

describe('a page', () => {
  test.each([
    ['is fine', '[a](rules.md), [b](#part), [c](../examples/a.json), DS-1\n\n## Part', ''],
    [
      'leads nowhere',
      'a\n\n[b](nowhere.md)',
      'page.md:5: "nowhere.html" leads nowhere: there is no such page or file.',
    ],
    ['leads to no heading', '[b](#other)', 'page.md:3: "#other" has no such heading.'],
    [
      'names a rule that is none',
      'a\nDS-999',
      'page.md:4: "rules.html#DS-999" is no rule that the core has.',
    ],
    [
      'names one in an output',
      '```text\nTC-1 [DS-998; stated]\n```',
      'page.md:4: "rules.html#DS-998" is no rule that the core has.',
    ],
    ['holds HTML', '<b>a</b>', 'page.md:3: HTML does not go through: <b>'],
    ['has a wrong directive', 'a\n\n<!-- nonsense -->', 'page.md:5: nonsense is not known'],
    [
      'lacks an output',
      '<!-- sluice table -->',
      'page.md:3: A block with the output of "sluice table" has to follow',
    ],
    ['lacks what runs', '<!-- live play -->\n\na', 'page.md:3: What comes to life has to follow'],
    [
      'has a wrong option',
      '<!-- live speed=2 -->\n\n```json\n{}\n```',
      'page.md:3: A live example has no option "speed=2"',
    ],
  ])('that %s', (_, text, said) => {
    const wrongs = wrongsOf(text);
    if (said === '') expect(wrongs).toBe('');
    else expect(wrongs).toContain(said);
  });

  test('stands in the list once', () => {
    const problems = new Problems();
    readNavigation('index.md', '## A\n\n- [One](one.md): x', ['index', 'one', 'two'], problems);
    expect(() => problems.throwIfAny()).toThrow('index.md: lists two.md 0 times');
  });
});

describe('the documentation', () => {
  let site = new Map<string, string>();
  let words: CoreWords;
  const texts = readdirSync(join(kRoot, 'docs')).filter((name) => name.endsWith('.md'));

  beforeAll(async () => {
    site = await buildSite({ root: kRoot, policy: 'none', style: '../examples/01-three-modes.json' });
    words = readCoreWords(await loadEngine(join(kRoot, 'engine/whole')));
  });

  test('has a page for each text, and on each a live example', () => {
    expect([...site.keys()]).toEqual(texts.map((name) => `docs/${name.replace('.md', '.html')}`).sort());
    for (const [name, html] of site) expect(html, name).toContain('<sluice-embed');
  });

  test('is described by the first paragraph of a page, whose lines are joined by blanks', () => {
    expect(site.get('docs/import.html')).toContain(
      'content="Import takes a CSV table, a workbook (XLSX) or a scenario file: dropped anywhere on the page, ' +
        'chosen, or pasted. The file is read in the browser and goes nowhere.',
    );
  });

  test('has every rule at its own anchor', () => {
    const anchors = anchorsOf(site.get('docs/rules.html') ?? '');
    expect(words.rules.size).toBeGreaterThan(150);
    expect([...words.rules.keys()].filter((id) => !anchors.has(id))).toEqual([]);
    expect([...words.rules.keys()].filter((id) => id.match(kRuleId)?.[0] !== id)).toEqual([]);
  });

  test('is the same when it is built again', async () => {
    const again = await buildSite({ root: kRoot, policy: 'none', style: '../examples/01-three-modes.json' });
    expect([...again]).toEqual([...site]);
  });

  test('names controls as the page does', () => {
    const below = (folder: string, kind: RegExp): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => kind.test(name))
        .map((name) => readFileSync(join(folder, name), 'utf8'));
    const said = [...below(join(kRoot, 'src'), /\.tsx?$/), ...below(join(kRoot, '../core'), /\.(h|cpp)$/)]
      .join('\n')
      .replaceAll(/\s+/g, ' ');
    const howTo =
      readFileSync(join(kRoot, 'docs/index.md'), 'utf8').split('## How to')[1]?.split('## ')[0] ?? '';
    const pages = [...howTo.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name!);
    expect(pages.length).toBeGreaterThan(8);
    const wrong = pages.flatMap((name) => {
      const text = readFileSync(join(kRoot, 'docs', name), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
      const named = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, control]) =>
        control!.replaceAll(/\s+/g, ' '),
      );
      return named.filter((control) => !said.includes(control)).map((control) => `${name}: ${control}`);
    });
    expect(wrong).toEqual([]);
  });
});
