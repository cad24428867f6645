// Opening links: from the address, or pasted. What is wrong with one is said, and what is open stays.

import { sayNotLoaded } from '../store/load_system';
import { notify } from '../store/notices';
import { openDocument } from '../store/open';

/** Meant to be a link; what is in it is for the engine to say. */
export function isLink(text: string): boolean {
  return /^\s*<?((https?|file):\S*)?#s\d+\./.test(text);
}

/** `onlyFirst`: where nothing is open yet. */
export async function openLink(text: string, onlyFirst = false): Promise<void> {
  const code = await import('../picture/link_view').catch(() => sayNotLoaded());
  if (!code) return;
  const bytes = new TextEncoder().encode(text);
  const { showView: onView } = code;
  const problems = await openDocument(bytes, { format: 'link', keep: true, onlyFirst, onView });
  const first = problems[0];
  if (!first) return;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const words = [first.message, first.hint].filter((part) => part !== '').join(' ');
  notify(`The link could not be opened. ${words}${more}`, { kind: 'error', sticky: true, topic: 'link' });
}
