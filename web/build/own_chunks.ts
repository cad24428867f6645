// What is always needed together comes in one file: each further one is a request of its own, and compresses worse by itself.
import type { Rolldown } from 'vite';

type Groups = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>;

/** A chunk of its own for each of these modules, by name, with all that it imports, itself or through others; the first takes it. */
export function ownChunks(modules: Record<string, string>): Groups {
  const own = Object.entries(modules).map(([name, path]) => ({ name, known: new Map([[path, true]]) }));
  const isOf = (
    known: Map<string, boolean>,
    id: string,
    importers: (id: string) => readonly string[],
  ): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false); // while its importers are asked, which may import each other
    const isIt = importers(id).some((importer) => isOf(known, importer, importers));
    known.set(id, isIt);
    return isIt;
  };
  return {
    groups: own.map(({ name, known }) => ({
      debugName: name,
      name: (id, chunking) =>
        isOf(known, id, (each) => chunking.getModuleInfo(each)?.importers ?? []) ? name : null,
    })),
  };
}
