// In the place of beside/beside: the files lie in the page itself.
import { packedFiles, small } from 'virtual:one-page-files';
import type * as Real from '../../beside/beside';
import { unpack } from '../packed';

type Instead = typeof Real;

let unpacked: Promise<Record<string, string>> | undefined;

async function files(): Promise<Record<string, string>> {
  unpacked ??= unpack(packedFiles).then(
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>,
  );
  return unpacked;
}

export const { addressOf, fetchFile }: Instead = {
  addressOf: (path) => small[path] ?? path,
  fetchFile: async (path) => {
    const text = (await files())[path];
    if (text === undefined) throw new Error(`${path} is not in this page.`);
    return new TextEncoder().encode(text).buffer as ArrayBuffer;
  },
};
