// Bytes in a text: gzip and Base64, both the browser's own.

async function piped(bytes: BlobPart, through: CompressionStream | DecompressionStream): Promise<Blob> {
  return new Response(new Blob([bytes]).stream().pipeThrough(through)).blob();
}

function asBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

export async function pack(bytes: ArrayBuffer): Promise<string> {
  return asBase64(await piped(bytes, new CompressionStream('gzip')));
}

export async function unpack(text: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return (await piped(bytes, new DecompressionStream('gzip'))).arrayBuffer();
}

const kBetweenParts = '.'; // Base64 has none

/** Both parts of an engine as one text. */
export async function packEngine(parts: readonly ArrayBuffer[]): Promise<string> {
  return (await Promise.all(parts.map(pack))).join(kBetweenParts);
}

/** One of them, packed. */
export function enginePart(text: string, index: number): string {
  return text.split(kBetweenParts)[index] ?? '';
}
