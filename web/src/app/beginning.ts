// What the page begins with where nothing else is asked for: the first example of the tab that is open.
import firsts from 'virtual:first-examples';
import { openExample } from '../store/gallery';
import { system } from '../store/system';

export async function openBeginning(): Promise<void> {
  const first = firsts[system.peek()] ?? firsts['data-sync'];
  if (first) await openExample(first, true);
}
