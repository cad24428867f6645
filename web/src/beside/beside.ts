// The files that lie beside the page: examples, templates, the schema, the engine.
import { ownScript } from './open_pages';

/** The address of a file beside the page. It names the page's build: kept files are answered from the same one. */
export function addressOf(path: string): string {
  return `./${path}?${ownScript().split('/').at(-1)}`;
}

/** Throws where it cannot be had. */
export async function fetchFile(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(address, document.baseURI));
  // A host may answer with its page for a file that it does not have.
  const isPage = answer.headers.get('content-type')?.includes('html');
  if (!answer.ok || isPage) throw new Error(`status ${answer.status}`);
  return answer.arrayBuffer();
}
