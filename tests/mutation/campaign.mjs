// A mutation campaign: is there a test for every decision? Takes a sample of one-token changes over the rules of the systems, builds each
// and runs the tests until one fails. What survives wants a test, or a reason why no test can see it.
//
//   node tests/mutation/campaign.mjs [--seed N] [--count N] [--system NAME] [--preset NAME] [--log FILE]
//
// Run it in a checkout of its own: it changes sources while it runs, and puts each back. By hand, never in CI: a mutant
// costs a build. With the same seed and the same sources the sample is the same.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enumerations, mutated, sitesOf } from './operators.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '160' },
    system: { type: 'string' },
    preset: { type: 'string', default: 'clang' },
    log: { type: 'string', default: 'build/mutants.jsonl' },
  },
});

const kSystems = ['data_sync', 'plan_sync', 'entitlements', 'tier_setup'];
/** What tells and does not decide: sentences, the recording of effects for those who look, shapes of memory. */
const kNoDecision = /words|phrase|recorder|kernels|item_universe/;
/** The quick ones first: most mutants end there. */
const kSuites = ['examples', 'unit', 'reference', 'exhaustive', 'property'];
const kSecondsASuite = 600;

function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function filesOf(system) {
  const folder = join('core', system);
  return readdirSync(folder)
    .filter((name) => /\.(cpp|h)$/.test(name) && !kNoDecision.test(name))
    .sort()
    .map((name) => join(folder, name));
}

const build = join('build', options.preset);

function builds() {
  const targets = kSuites.map((suite) => `${suite}_tests`);
  const result = spawnSync('cmake', ['--build', build, '-j2', '--target', ...targets], { encoding: 'utf8' });
  return { isBuilt: result.status === 0, said: result.stdout + result.stderr };
}

/** The first suite that fails, or nothing. */
function failing() {
  for (const suite of kSuites) {
    const program = join(build, 'tests', `${suite}_tests`);
    const result = spawnSync(program, ['--gtest_brief=1', '--gtest_fail_fast'], {
      encoding: 'utf8',
      timeout: kSecondsASuite * 1000,
      maxBuffer: 1 << 28,
    });
    if (result.status === 0) continue;
    const test = /\[  FAILED  \] ([\w/.]+)/.exec(result.stdout ?? '')?.[1];
    return test ?? `${suite}: ${result.error?.code === 'ETIMEDOUT' ? 'no end' : (result.signal ?? result.status)}`;
  }
  return undefined;
}

function verdictOf(file, source, site) {
  writeFileSync(file, mutated(source, site));
  try {
    const { isBuilt, said } = builds();
    if (isBuilt) {
      const test = failing();
      return test === undefined ? { verdict: 'survived' } : { verdict: 'found', by: test };
    }
    if (/static_assert|static assertion/.test(said)) return { verdict: 'found', by: 'a proof at compile time' };
    return { verdict: 'no program' };
  } finally {
    writeFileSync(file, source);
  }
}

function describe(file, source, site) {
  const line = source.slice(0, site.at).split('\n').length;
  const text = source.split('\n')[line - 1].trim();
  return { place: `${file}:${line}`, kind: site.kind, was: source.slice(site.at, site.at + site.length), put: site.put, text };
}

const dirty = execFileSync('git', ['status', '--porcelain', '--', 'core'], { encoding: 'utf8' });
if (dirty !== '') throw new Error('core/ has changes that are not committed: commit them first.');

const systems = options.system === undefined ? kSystems : [options.system];
const count = Number(options.count);
const pick = random(Number(options.seed));
const tally = new Map();

console.log(`seed ${options.seed}, ${count} mutants of ${systems.join(', ')}`);
const start = builds();
if (!start.isBuilt) throw new Error(`The sources do not build:\n${start.said}`);
const before = failing();
if (before !== undefined) throw new Error(`The tests fail before anything is changed: ${before}`);

for (const system of systems) {
  const sources = new Map(filesOf(system).map((file) => [file, readFileSync(file, 'utf8')]));
  const enums = enumerations(sources.values());
  const sites = [...sources].flatMap(([file, source]) => sitesOf(source, enums).map((site) => ({ file, site })));
  const counts = { found: 0, survived: 0, 'no program': 0 };
  tally.set(system, counts);
  while (counts.found + counts.survived < count / systems.length && sites.length > 0) {
    const [{ file, site }] = sites.splice(pick(sites.length), 1);
    const source = sources.get(file);
    const result = { ...describe(file, source, site), ...verdictOf(file, source, site) };
    counts[result.verdict] += 1;
    appendFileSync(options.log, `${JSON.stringify(result)}\n`);
    if (result.verdict !== 'no program') {
      const mark = result.verdict === 'survived' ? 'SURVIVED' : `found by ${result.by}`;
      console.log(`${result.place} ${result.kind} ${result.was} → ${result.put || '(nothing)'}: ${mark}\n    ${result.text}`);
    }
  }
}

for (const [system, counts] of tally) {
  console.log(`${system}: ${counts.found} found, ${counts.survived} survived, ${counts['no program']} were no program`);
}
