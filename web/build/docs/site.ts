// The documentation as files: Markdown of web/docs, what the core and the schema say, and a page around each.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { type CoreWords, readCoreWords } from './core_words.ts';
import { type Ask, loadEngine } from './engine.ts';
import { checkLinks } from './link_check.ts';
import { liveExample } from './live_example.ts';
import { type Print, render, renderWithin } from './markdown.ts';
import { readNavigation } from './navigation.ts';
import { pageOf } from './page_template.ts';
import { Problems } from './problems.ts';
import { readingsOf, rulesOf, termsOf } from './rule_tables.ts';
import { type Schema, schemaTables } from './schema_tables.ts';

export interface SiteSource {
  /** The folder of the page, `web`. */
  root: string;
  policy: string;
  /** The style sheet's address from a page. */
  style: string;
}

interface Place {
  root: string;
  ask: Ask;
  words: CoreWords;
  schema: Schema;
  problems: Problems;
}

const posix = (path: string) => path.split(sep).join('/');
/** As the repository names it. */
const named = (root: string, path: string) => posix(relative(join(root, '..'), path));

/** The directives: what each prints. */
function printer(place: Place): Print {
  const { root, ask, words, schema, problems } = place;
  const print: Print = ([name = '', what = '', ...options]) => {
    switch (name) {
      case 'rules':
        return rulesOf(what, words);
      case 'readings':
        return readingsOf(what, words);
      case 'terms':
        return termsOf(what, words);
      case 'schema':
        return schemaTables(what, schema);
      case 'example':
        return liveExample(what, options, join(root, 'examples'), ask);
      case 'include': {
        const path = join(root, '..', what);
        return renderWithin(named(root, path), readFileSync(path, 'utf8'), print, problems);
      }
      default:
        throw new Error(
          `"${name}" is no directive: sluice, live, rules, readings, terms, schema, example, include.`,
        );
    }
  };
  return print;
}

/** Files of the built page that the documentation may lead to. */
function filesBeside(root: string): Set<string> {
  const below = (folder: string, prefix: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => prefix + posix(name),
    );
  const own = ['', './', '../', 'index.html', 'embed.html', 'sluice-embed.js'];
  return new Set([...own, ...below('examples', 'examples/'), ...below('public', '')]);
}

/** HTML by file name, as `docs/rules.html`. Throws with everything that is wrong. */
export async function buildSite({ root, policy, style }: SiteSource): Promise<Map<string, string>> {
  const problems = new Problems();
  const ask = await loadEngine(join(root, 'engine/whole'));
  const schema = JSON.parse(readFileSync(join(root, 'public/scenario.schema.json'), 'utf8')) as Schema;
  const print = printer({ root, ask, words: readCoreWords(ask), schema, problems });
  const folder = join(root, 'docs');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const names = texts.map((name) => basename(name, '.md'));
  const index = join(folder, 'index.md');
  const groups = readNavigation(named(root, index), readFileSync(index, 'utf8'), names, problems);
  const pages = new Map(
    names.map((name) => {
      const path = join(folder, `${name}.md`);
      const source = named(root, path);
      const rendered = render(source, readFileSync(path, 'utf8'), print, problems);
      const html = pageOf(rendered, { name, policy, style, groups });
      return [`docs/${name}.html`, { source, html, lineOf: rendered.lineOf }] as const;
    }),
  );
  checkLinks(pages, filesBeside(root).add(join('docs', style)), problems);
  problems.throwIfAny();
  return new Map([...pages].map(([name, { html }]) => [name, html]));
}
