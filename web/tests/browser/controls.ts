// Which controls the page has, as somebody hears them who does not see it, and which of them the browser tests name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const kFolder = import.meta.dirname;
const kExamples = join(kFolder, '../../examples');
const kRoles = [
  'button',
  'link',
  'switch',
  'menuitem',
  'tab',
  'checkbox',
  'radio',
  'combobox',
  'textbox',
  'searchbox',
  'slider',
  'separator',
  'application',
];
const kControl = new RegExp(`^\\s*- ('?)(${kRoles.join('|')}) "((?:[^"\\\\]|\\\\.)*)"`);

/** The controls that can be reached in the page as it stands: their roles and names. */
export async function controlsOf(page: Page): Promise<{ role: string; name: string }[]> {
  const told = await page.locator('body').ariaSnapshot();
  return told.split('\n').flatMap((line) => {
    const [, quoted, role, name] = kControl.exec(line) ?? [];
    if (role === undefined || name === undefined) return [];
    const own = name.replace(/\\(.)/g, '$1');
    return [{ role, name: quoted === '' ? own : own.replaceAll("''", "'") }];
  });
}

/** Files that name controls by listing them are no tests of them. */
const kLists = ['controls.ts', 'controls.spec.ts'];
const kString = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
const kRegExp = /(?<=[(\s[,:])\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/g;
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the tests look for: texts as they stand, and patterns that say enough to be about something. */
export interface Named {
  texts: ReadonlySet<string>;
  patterns: readonly RegExp[];
}

function patternOf(source: string, flags: string): RegExp[] {
  if (!/[A-Za-z]{3}/.test(source)) return [];
  try {
    return [new RegExp(source, flags.replace('g', ''))];
  } catch {
    return []; // a division, or part of a text
  }
}

export function namedInTests(): Named {
  const texts = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of readdirSync(kFolder)) {
    if (!file.endsWith('.ts') || kLists.includes(file)) continue;
    const source = readFileSync(join(kFolder, file), 'utf8');
    for (const [, single, double, template] of source.matchAll(kString)) {
      const text = single ?? double ?? template ?? '';
      if (!text.includes('${')) texts.add(text.replace(/\\(.)/g, '$1'));
      else {
        const parts = text.split(/\$\{[^}]*\}/).map(escaped);
        patterns.push(...patternOf(`^${parts.join('.+')}$`, ''));
      }
    }
    for (const [, pattern, flags] of source.matchAll(kRegExp)) {
      patterns.push(...patternOf(pattern ?? '', flags ?? ''));
    }
  }
  return { texts, patterns };
}

/** The titles of the examples, as the gallery and the empty pages list them. */
export function exampleTitles(): string[] {
  return readdirSync(kExamples)
    .filter((file) => file.endsWith('.json'))
    .map((file) => (JSON.parse(readFileSync(join(kExamples, file), 'utf8')) as { title: string }).title);
}
