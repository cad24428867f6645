// The gallery's list, made from the scenario files in examples/; the files themselves are fetched on demand.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const kModule = 'virtual:examples';
const kResolved = `\0${kModule}`;

interface ExampleFile {
  title: string;
  notes?: string;
  organizations?: unknown[];
  events?: unknown[];
  expectations?: unknown[];
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
      notes: scenario.notes ?? '',
      organizations: scenario.organizations?.length ?? 0,
      events: scenario.events?.length ?? 0,
      expectations: scenario.expectations?.length ?? 0,
    };
  };
  return {
    name: 'examples',
    resolveId: (id) => (id === kModule ? kResolved : undefined),
    load(id) {
      if (id !== kResolved) return undefined;
      for (const file of files()) this.addWatchFile(join(folder, file));
      return `export default ${JSON.stringify(files().map(entry))}`;
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
