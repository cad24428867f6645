// Opening an example: its file is fetched when somebody wants it.
import type { Example } from 'virtual:examples';
import { addressOf, fetchFile } from '../beside/beside';
import { whyNotLoaded } from './new_build';
import { notify } from './notices';
import { openDocument } from './open';
import { leaveMore, screen } from './screen';
import { system } from './system';

let newest = 0;
/** A file that was asked for before the engine was there to open it. */
let ahead: { file: string; bytes: Promise<ArrayBuffer> } | undefined;

const fetchExample = (file: string) => fetchFile(addressOf(`examples/${file}`));

/** Has the file of an example that is about to be opened travel while the engine starts. */
export function fetchExampleAhead(file: string): void {
  ahead = { file, bytes: fetchExample(file) };
  ahead.bytes.catch(() => {}); // whoever opens it hears why
}

/** The file that was asked for ahead, once; or asks for it now. */
function bytesOf(file: string): Promise<ArrayBuffer> {
  const bytes = ahead?.file === file ? ahead.bytes : fetchExample(file);
  ahead = undefined;
  return bytes;
}

/**
 * Opens an example in the tab of the system that it is about, unless another one was chosen meanwhile; a file that
 * cannot be fetched is said so. `onlyFirst`: where nothing is open yet.
 */
export async function openExample(
  example: Pick<Example, 'file' | 'title' | 'system'>,
  onlyFirst = false,
): Promise<void> {
  newest += 1;
  const asked = newest;
  const before = system.peek();
  const isFromList = screen.peek() === 'more';
  try {
    const bytes = new Uint8Array(await bytesOf(example.file));
    if (asked !== newest) return;
    const problems = await openDocument(bytes, { format: 'json', onlyFirst });
    const first = problems[0];
    if (first) notify(`${example.title}: ${first.path} ${first.message}`, { kind: 'error', sticky: true });
    else {
      // A tab that was chosen meanwhile stays.
      if (system.peek() === before) system.value = example.system;
      if (isFromList) leaveMore();
    }
  } catch {
    if ((await whyNotLoaded()) === 'new build') return;
    notify(`"${example.title}" could not be fetched.`, { kind: 'error' });
  }
}
