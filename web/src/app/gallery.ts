// The examples: their list is part of the page, their files are fetched when they are opened.
import examples, { type Example } from 'virtual:examples';
import { notify } from '../store/notices';
import { openDocument } from '../store/open';

export { examples };

/** Opens an example; a file that cannot be fetched is said so. */
export async function openExample(example: Example): Promise<void> {
  try {
    const answer = await fetch(new URL(`examples/${example.file}`, document.baseURI));
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const problems = await openDocument(new Uint8Array(await answer.arrayBuffer()), { format: 'json' });
    const first = problems[0];
    if (first) notify(`${example.title}: ${first.path} ${first.message}`, { kind: 'error', sticky: true });
  } catch {
    notify(`"${example.title}" could not be fetched.`, { kind: 'error' });
  }
}
