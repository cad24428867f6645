// In the place of engine/first_parts in the build of embeds: Data Sync alone, which reads links.

import embedDeferred from '/engine/embed/sluice.deferred.wasm?url';
import embedWasm from '/engine/embed/sluice.wasm?url';
import { fetchFile } from '../../beside/beside';
import type * as Real from '../../engine/first_parts';
import known from '../../generated/link_known.json?url';

let fetched: Promise<string> | undefined;

function fetchKnown(): Promise<string> {
  fetched ??= fetchFile(known).then((bytes) => new TextDecoder().decode(bytes));
  fetched.catch(() => {
    fetched = undefined; // asked for again by whoever needs it next
  });
  return fetched;
}

export const { firstDeferred, firstWasm, linkKnown }: typeof Real = {
  firstDeferred: embedDeferred,
  firstWasm: embedWasm,
  linkKnown: fetchKnown,
};
