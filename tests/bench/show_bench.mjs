// What showing something to somebody takes, beside the bounds that it is held to: a link made and opened and a picture drawn,
// in the page's own engine under node; the documentation built; documents and examples checked on the command line. Run by
// scripts/bench.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from '../../web/node_modules/vite/dist/node/index.js';
import { loadWhole } from '../wasm/lib/engine.mjs';

const kRuns = 7;
const kRoot = fileURLToPath(new URL('../../', import.meta.url));
const engine = await loadWhole();

/** The quickest of some runs, in milliseconds. */
async function took(run, runs = kRuns) {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i += 1) {
    const before = performance.now();
    await run();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

function print(what, time, bound) {
  console.log(`${what}: ${time < 20 ? time.toFixed(1) : time.toFixed(0)} ms (bound ${bound})`);
}

function ask(request, payload) {
  const bytes = engine(request, payload);
  if (bytes.subarray(0, 11).toString() === '{"ok":false') throw new Error(bytes.toString());
  return bytes;
}

function opened(payload, format = 'json') {
  return JSON.parse(ask({ call: 'open', format }, payload).toString()).result.state.session;
}

/** Organizations below each other, four under each, and events over all of them. */
function channel(organizations, events) {
  const id = (i) => `partner-${i}`;
  const above = (i) => Math.floor((i - 1) / 4);
  return JSON.stringify({
    sluice: 1,
    title: 'How a price list reaches the partners',
    organizations: Array.from({ length: organizations }, (_, i) => ({ id: id(i), name: `Partner ${i}` })),
    partnerships: Array.from({ length: organizations - 1 }, (_, i) => ({
      upstream: id(above(i + 1)), downstream: id(i + 1), dataSync: i % 3 > 0, exclusive: i % 2 > 0, allowEdit: i % 5 > 0,
    })),
    events: Array.from({ length: events }, (_, i) => ({
      type: 'setFlags', upstream: id(above((i % (organizations - 1)) + 1)), downstream: id((i % (organizations - 1)) + 1),
      dataSync: i % 2 > 0, exclusive: i % 3 > 0, allowEdit: i % 4 > 0,
    })),
  });
}

const small = opened(channel(20, 20));
const makeLink = () => JSON.parse(ask({ call: 'link', session: small }).toString()).result.link;
print('a link of 20 organizations and 20 events, made', await took(makeLink), '10 ms');
const link = makeLink();
print(`the same link, ${link.length} characters, opened`, await took(() => {
  ask({ call: 'close', session: opened(link, 'link') });
}), '10 ms');

const large = opened(channel(300, 0));
print('a picture of 300 organizations as SVG', await took(() => ask({ call: 'picture', session: large, of: 'channel' })), '100 ms');

// What builds it is TypeScript, which Vite reads; it imports the engine while it runs.
const vite = await createServer({
  configFile: false, logLevel: 'error', server: { middlewareMode: true, ws: false }, optimizeDeps: { noDiscovery: true },
});
const { buildSite } = await vite.ssrLoadModule(`${kRoot}web/build/docs/site.ts`);
const build = () => buildSite({ root: `${kRoot}web`, policy: '', style: 'docs.css' });
print('the documentation, built', await took(build, 2), '10 s');
await vite.close();

function sluice(...args) {
  const { status, stderr } = spawnSync(`${kRoot}build/release/core/sluice`, args, { cwd: kRoot });
  if (status !== 0) throw new Error(`sluice ${args.join(' ')}: ${stderr}`);
}
const documents = readdirSync(`${kRoot}web/docs`).filter((name) => name.endsWith('.md')).map((name) => `web/docs/${name}`);
const check = () => sluice('docs', 'check', '--in', '.', ...documents, 'README.md');
print('`sluice docs check` over the documentation', await took(check, 3), '5 s');
print('`sluice test` over the examples', await took(() => sluice('test', 'web/examples'), 3), '1 s');
