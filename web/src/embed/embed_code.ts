// The code that puts an embed into another page.
import { inAttribute, inElement } from '../ui/html_text';
import { type EmbedOptions, writeOptions } from './options';

export type EmbedForm = 'frame' | 'element' | 'linked';

export interface CodeOptions extends Omit<EmbedOptions, 'isAsHighAsContent'> {
  /** CSS pixels; undefined: as high as its content. A frame without a script cannot know that. */
  height?: number;
}

const quoted = (text: string) => `"${inAttribute(text)}"`;

function attributes(
  named: readonly (readonly [name: string, value: string | boolean | undefined])[],
): string {
  return named
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}=${quoted(String(value))}`))
    .join('');
}

/** Where the frame itself begins: `base` is the folder that the page lies in. */
export function frameAddress(base: string, options: CodeOptions): string {
  return `${base}embed.html${writeOptions(options)}`;
}

export function frameCode(base: string, options: CodeOptions): string {
  const { title, height = 480 } = options;
  const named = attributes([
    ['src', frameAddress(base, options)],
    ['title', title ? `Sluice: ${title}` : 'Sluice'],
    ['width', '100%'],
    ['height', String(height)],
    ['loading', 'lazy'],
  ]);
  return `<iframe${named}></iframe>`;
}

/** The attributes of the element; `src` where the scenario does not stand within it. */
export function elementAttributes(
  base: string,
  { play, system, view, step, theme, run, title, height, link }: CodeOptions,
) {
  return [
    ['src', link && `${base}#${link}`],
    ['title', title],
    ['mode', play && 'play'],
    ['system', system],
    ['view', view],
    ['step', step === undefined ? undefined : String(step)],
    ['theme', theme === 'auto' ? undefined : theme],
    ['height', height === undefined ? undefined : String(height)],
    ['run', run],
  ] as const;
}

/** `document`: the scenario as JSON, which stands in the page for everybody to read. */
export function elementCode(base: string, options: CodeOptions, document: string): string {
  const within = options.link
    ? `<a href=${quoted(`${base}#${options.link}`)}>${inElement(options.title || 'Open in Sluice')}</a>`
    : `<pre>${inElement(document)}</pre>`;
  return [
    `<script type="module" src=${quoted(`${base}sluice-embed.js`)}></script>`,
    `<sluice-embed${attributes(elementAttributes(base, options))}>`,
    within,
    '</sluice-embed>',
  ].join('\n');
}
