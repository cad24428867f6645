// The files that lie beside the page: examples, templates, the schema, the engine.

/** The address of a file beside the page. */
export function addressOf(path: string): string {
  return `./${path}`;
}

/** Throws where it cannot be had. */
export async function fetchFile(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(address, document.baseURI));
  // A host may answer with its page for a file that it does not have.
  const isPage = answer.headers.get('content-type')?.includes('html');
  if (!answer.ok || isPage) throw new Error(`status ${answer.status}`);
  return answer.arrayBuffer();
}
