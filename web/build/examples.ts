// The gallery's list, made from the scenario files in examples/; the files themselves are fetched on demand.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { kQuestions } from './example_questions.ts';

/** The whole list, and apart from it what the page shows first: that travels with its first view. */
const kModules = ['virtual:examples', 'virtual:first-examples'];
const kResolved = (name: string) => `\0${name}`;

interface ExampleFile {
  title: string;
  notes?: string;
  organizations?: { catalogue?: unknown; account?: unknown }[];
  products?: unknown[];
  events?: unknown[];
  expectations?: unknown[];
}

/** Whose tab shows what it is about: the system that it has something of, beside its organizations. */
function systemOf({ organizations, products }: ExampleFile): string {
  if (products) return 'tier-setup';
  if (organizations?.some(({ account }) => account)) return 'entitlements';
  return organizations?.some(({ catalogue }) => catalogue) ? 'plan-sync' : 'data-sync';
}

export function examples(folder: string): Plugin {
  const files = () =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort();
  const entry = (file: string) => {
    const scenario = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ExampleFile;
    return {
      file,
      title: scenario.title,
      question: kQuestions[file.slice(0, 2)] ?? '',
      notes: scenario.notes ?? '',
      organizations: scenario.organizations?.length ?? 0,
      events: scenario.events?.length ?? 0,
      expectations: scenario.expectations?.length ?? 0,
      system: systemOf(scenario),
    };
  };
  const firsts = (all: ReturnType<typeof entry>[]) =>
    Object.fromEntries(all.toReversed().map(({ file, title, system }) => [system, { file, title, system }]));
  return {
    name: 'examples',
    resolveId: (id) => (kModules.includes(id) ? kResolved(id) : undefined),
    load(id) {
      if (!kModules.map(kResolved).includes(id)) return undefined;
      for (const file of files()) this.addWatchFile(join(folder, file));
      const all = files().map(entry);
      const content = id === kResolved('virtual:examples') ? all : firsts(all);
      return `export default ${JSON.stringify(content)}`;
    },
    generateBundle() {
      for (const file of files()) {
        this.emitFile({
          type: 'asset',
          fileName: `examples/${file}`,
          source: readFileSync(join(folder, file)),
        });
      }
    },
  };
}
