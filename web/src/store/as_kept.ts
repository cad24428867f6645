// What of a file is kept in the browser.
import { bytes as askBytes } from '../engine/client';
import type { Base } from './journal';

/** A larger table is kept as it is: as a scenario it would take several times as much. */
const kMostRewritten = 10_000_000; // bytes

/** A scenario of ours, by its beginning: the member that each has. */
export function saysItIsScenario(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 4096)).includes('"sluice"');
}

/**
 * What the session begins with, to be kept: of somebody's own files what was taken of them alone, so that nobody's
 * contacts and addresses stay in the browser.
 */
export async function asKept(base: Base, session: number): Promise<Base> {
  const isOwn = base.format !== 'csv' && (base.format !== 'json' || saysItIsScenario(base.bytes));
  if (isOwn || base.bytes.length > kMostRewritten) return base;
  return {
    takeGoodRows: false,
    bytes: await askBytes('document', { session, form: 'timeline' }),
    format: 'json',
  };
}
