// What the page begins with where nothing else is asked for: the first example of the tab that is open.
import firsts from 'virtual:first-examples';
import { fetchExampleAhead, openExample } from '../store/gallery';
import { system } from '../store/system';

const beginning = () => firsts[system.peek()] ?? firsts['data-sync'];

/** Its file, asked for while the engine starts. */
export function fetchBeginning(): void {
  const first = beginning();
  if (first) fetchExampleAhead(first.file);
}

export async function openBeginning(): Promise<void> {
  const first = beginning();
  if (first) await openExample(first, true);
}
