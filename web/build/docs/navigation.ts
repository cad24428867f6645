// The order of the pages: index.md lists them under its headings, and every other page stands in that list once.
import type { Problems } from './problems.ts';

export interface Entry {
  name: string;
  label: string;
}
export interface Group {
  title: string;
  entries: Entry[];
}

const kEntry = /^[-*] \[([^\]]+)\]\(([\w-]+)\.md\)/;

export function readNavigation(
  file: string,
  text: string,
  names: readonly string[],
  problems: Problems,
): Group[] {
  const groups: Group[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) groups.push({ title: line.slice(3), entries: [] });
    const [, label, name] = kEntry.exec(line) ?? [];
    if (label !== undefined && name !== undefined) groups.at(-1)?.entries.push({ name, label });
  }
  const listed = groups.flatMap(({ entries }) => entries.map(({ name }) => name));
  for (const name of names) {
    const count = listed.filter((each) => each === name).length;
    if (name === 'index' || count === 1) continue;
    problems.add(
      file,
      undefined,
      `lists ${name}.md ${count} times: once, as "- [Label](${name}.md): …" under a heading.`,
    );
  }
  return groups.filter(({ entries }) => entries.length > 0);
}
