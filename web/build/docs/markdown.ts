// Markdown of the documentation as HTML. A comment is a directive: it names a command whose output follows (which
// `sluice docs check` keeps true), or something that is printed in its place. Other HTML does not go through.
import MarkdownIt, { type Token } from 'markdown-it';
import { escaped, kRuleId, outputWithRuleLinks, placeOfRule, slugOf, withRuleLinks } from './html.ts';
import { embedAttributes } from './live_example.ts';
import type { Problems } from './problems.ts';

export interface Rendered {
  title: string;
  /** The first paragraph, as text. */
  summary: string;
  html: string;
  /** In which line of the Markdown an address stands. */
  lineOf: ReadonlyMap<string, number>;
}

/** What stands in the place of a directive; throws where it is wrong. */
export type Print = (words: readonly string[]) => string;

const kBlocks = new Set(['fence', 'code_block']);
const lineOf = (token: Token) => (token.map?.[0] ?? 0) + 1;

const markdown = new MarkdownIt({ html: true });

const preformatted = (html: string, label: string) =>
  `<pre tabindex="0" role="group" aria-label="${escaped(label)}"><code>${html}</code></pre>\n`;

function block({ content, info, meta }: Token): string {
  const command = (meta as { command?: string } | null)?.command;
  if (command === undefined) {
    const [language = '', name = ''] = info.split(/[ :]+/).slice(-2);
    const label = info.includes('sluice:') ? `Scenario ${name}` : `Code ${language || name}`.trim();
    return preformatted(outputWithRuleLinks(content), label);
  }
  const name = `<code>$ ${escaped(command.replaceAll(/@([\w-]+)/g, '$1.json'))}</code>`;
  const output = preformatted(outputWithRuleLinks(content), `Output of ${command}`);
  // Help is looked up, not read.
  if (command.endsWith('--help')) {
    return `<details class="run"><summary>${name}</summary>${output}</details>\n`;
  }
  return `<figure class="run"><figcaption>${name}</figcaption>${output}</figure>\n`;
}

markdown.renderer.rules.fence = (tokens, i) => block(tokens[i]!);
markdown.renderer.rules.code_block = (tokens, i) => block(tokens[i]!);
markdown.renderer.rules.table_open = () =>
  '<div class="wide" role="group" aria-label="Table" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

function token(type: string, content: string): Token {
  const [made] = markdown.parse('x', {});
  return Object.assign(made!, { type, tag: '', nesting: 0, content, children: null, map: null });
}

/** The tokens of the block that begins there: a table has many. */
function blockEnd(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = at; i < tokens.length; i += 1) {
    depth += tokens[i]!.nesting;
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

class Page {
  /** Of the first heading. */
  title = '';
  readonly lines = new Map<string, number>();
  private readonly ids = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly print: Print,
    private readonly problems: Problems,
  ) {}

  private wrong(at: Token, text: string): void {
    this.problems.add(this.file, lineOf(at), text);
  }

  /** Takes the directives out of the tokens and puts what they stand for in. */
  direct(tokens: Token[]): void {
    for (let i = 0; i < tokens.length; i += 1) {
      const at = tokens[i]!;
      if (at.type !== 'html_block' || at.map === null) continue; // without a place: put in below
      const [, inner] = /^\s*<!--\s*([\s\S]*?)\s*-->\s*$/.exec(at.content) ?? [];
      const words = inner?.split(/\s+/) ?? [];
      at.content = '';
      if (inner === undefined) this.wrong(at, 'HTML does not go through: write Markdown.');
      else if (words[0] === 'sluice') this.takeCommand(tokens, i, inner);
      else if (words[0] === 'live') this.wrapLive(tokens, i, words.slice(1));
      else at.content = this.problems.attempt(this.file, lineOf(at), () => this.print(words));
    }
  }

  private takeCommand(tokens: readonly Token[], i: number, command: string): void {
    const next = tokens[i + 1];
    if (next?.type === 'fence') next.meta = { command };
    else
      this.wrong(
        tokens[i]!,
        `A block with the output of "${command}" has to follow: sluice docs update writes it.`,
      );
  }

  private wrapLive(tokens: Token[], i: number, options: readonly string[]): void {
    const next = tokens[i + 1];
    if (!next || !(kBlocks.has(next.type) || next.type === 'table_open')) {
      this.wrong(tokens[i]!, 'What comes to life has to follow: a block of JSON or a table.');
      return;
    }
    const attributes = this.problems.attempt(this.file, lineOf(tokens[i]!), () => embedAttributes(options));
    tokens[i]!.content = `<sluice-embed${attributes}>`;
    tokens.splice(blockEnd(tokens, i + 1) + 1, 0, token('html_block', '</sluice-embed>\n'));
  }

  nameHeadings(tokens: readonly Token[]): void {
    for (const [i, open] of tokens.entries()) {
      if (open.type !== 'heading_open') continue;
      const text = (tokens[i + 1]?.children ?? []).map(({ content }) => content).join('');
      const base = slugOf(text);
      let id = base;
      for (let n = 2; this.ids.has(id); n += 1) id = `${base}-${n}`;
      this.ids.add(id);
      open.attrSet('id', id);
      if (i === 0 && open.tag === 'h1') this.title = text;
    }
  }

  /** Addresses of other texts become those of their pages; rule ids in the text lead to their rules. */
  link(tokens: readonly Token[]): void {
    for (const inline of tokens) {
      if (inline.type !== 'inline') continue;
      let isInLink = false;
      inline.children = (inline.children ?? []).flatMap((child) => {
        if (child.type.startsWith('link_')) isInLink = child.type === 'link_open';
        if (child.type === 'html_inline') this.wrong(inline, `HTML does not go through: ${child.content}`);
        if (child.type === 'link_open') this.relink(child, lineOf(inline));
        return isInLink ? [child] : this.withRules(child);
      });
    }
  }

  private relink(open: Token, line: number): void {
    const href = String(open.attrGet('href') ?? '').replace(/^([\w-]+)\.md(?=#|$)/, '$1.html');
    open.attrSet('href', href);
    this.lines.set(href, line);
  }

  private withRules(text: Token): Token[] {
    const { type, content } = text;
    if ((type !== 'text' && type !== 'code_inline') || content.search(kRuleId) < 0) return [text];
    const html = withRuleLinks(content);
    return [token('html_inline', type === 'text' ? html : `<code>${html}</code>`)];
  }

  /** Every rule that the text names. */
  noteRules(text: string): void {
    for (const [i, line] of text.split('\n').entries()) {
      for (const [id] of line.matchAll(kRuleId)) this.lines.set(placeOfRule(id), i + 1);
    }
  }
}

/** A line end within a paragraph is a blank. */
const plain = (inline: Token | undefined) =>
  (inline?.children ?? []).map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');

/** `file` is what problems name. */
export function render(file: string, text: string, print: Print, problems: Problems): Rendered {
  const page = new Page(file, print, problems);
  const tokens = markdown.parse(text, {});
  page.noteRules(text);
  page.direct(tokens);
  page.nameHeadings(tokens);
  const first = tokens.findIndex(({ type }) => type === 'paragraph_open');
  const summary = first < 0 ? '' : plain(tokens[first + 1]).replaceAll(/\s+/g, ' ');
  page.link(tokens);
  if (page.title === '') problems.add(file, 1, 'A page begins with its title: "# …".');
  return {
    title: page.title,
    summary,
    html: markdown.renderer.render(tokens, markdown.options, {}),
    lineOf: page.lines,
  };
}

/** Another text without its title, to stand in a page. */
export const renderWithin = (file: string, text: string, print: Print, problems: Problems): string =>
  render(file, text, print, problems).html.replace(/<h1[\s\S]*?<\/h1>\n?/, '');
