// The engine with all systems, as the page loads it, in node: what the documentation says of the core comes from it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SluiceModule, SluiceOptions } from '../../../wasm/engine.d.ts';
import { callModule } from '../../src/engine/engine_module.ts';

export type Ask = <Result>(call: string, args?: object, payload?: Uint8Array) => Result;

interface Answer<Result> {
  ok: boolean;
  result: Result;
  problems?: { message: string }[];
}

/** `folder` holds sluice.js and sluice.wasm. */
export async function loadEngine(folder: string): Promise<Ask> {
  const script = join(folder, 'sluice.js');
  if (!existsSync(script)) {
    throw new Error(`${script} is missing: the documentation is printed from the engine. Run scripts/build.`);
  }
  const { default: createSluice } = (await import(pathToFileURL(script).href)) as {
    default: (options: Partial<SluiceOptions>) => Promise<SluiceModule>;
  };
  const module = await createSluice({
    wasmBinary: readFileSync(join(folder, 'sluice.wasm')),
    deferred: () => readFileSync(join(folder, 'sluice.deferred.wasm')),
  });
  return <Result>(call: string, args: object = {}, payload: Uint8Array = new Uint8Array()): Result => {
    const bytes = callModule(module, JSON.stringify({ call, ...args }), payload);
    const answer = JSON.parse(new TextDecoder().decode(bytes)) as Answer<Result>;
    if (!answer.ok) throw new Error(`${call}: ${answer.problems?.map(({ message }) => message).join(' ')}`);
    return answer.result;
  };
}
