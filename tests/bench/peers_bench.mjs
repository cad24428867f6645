// Sluice beside what else its users could take: plain Map/Set JavaScript and a rule engine, in one run on one machine,
// with the same channel. Prints nanoseconds and ratios. Run by scripts/bench, which builds what this needs.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, root));
const { Engine } = createRequire(path('web/package.json'))('json-rules-engine');

const kOrganizations = 100_000;
const kMultiples = 4;
const kItems = 20;
const kUniverse = 32;

/** The sequence of engine_bench.cpp. */
function randomBelow() {
  let state = 12345;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state * bound) / 2 ** 32);
  };
}

function modeOf(roll) {
  if (roll < 5) return 'non-exclusive';
  return roll < 8 ? 'flexible' : 'strict';
}

/** Organizations as most people would write them: objects with Maps. */
function plainChannel() {
  const below = randomBelow();
  const organizations = [];
  for (let i = 0; i < kOrganizations; ++i) {
    const organization = { id: `org-${i}`, mode: null, downstream: [], settings: new Map() };
    organizations.push(organization);
    if (i === 0) continue;
    const parent = organizations[below(1 + Math.floor((i - 1) / 4))];
    organization.mode = modeOf(below(10));
    parent.downstream.push(organization);
  }
  for (let setting = 0; setting < kMultiples; ++setting) {
    for (const organization of organizations) {
      const items = new Map();
      for (let k = 0; k < kItems; ++k) {
        const item = below(kUniverse);
        items.set(`item ${item}`, item);
      }
      organization.settings.set(setting, items);
    }
  }
  return organizations;
}

/** Adds an item at the root and lets it flow; returns the effects, from which it can be taken back. */
function plainAdd(root, setting, key, detail) {
  const effects = [];
  const queue = [root];
  root.settings.get(setting).set(key, detail);
  effects.push({ organization: root, setting, key, before: undefined, after: detail });
  for (let i = 0; i < queue.length; ++i) {
    for (const downstream of queue[i].downstream) {
      const items = downstream.settings.get(setting);
      if (downstream.mode === 'off' || items.has(key)) continue;
      items.set(key, detail);
      effects.push({ organization: downstream, setting, key, before: undefined, after: detail });
      queue.push(downstream);
    }
  }
  return effects;
}

function plainUndo(effects) {
  for (const effect of effects) effect.organization.settings.get(effect.setting).delete(effect.key);
}

function bestOf(rounds, measure) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; ++round) best = Math.min(best, measure());
  return best;
}

function measurePlainAdd() {
  const organizations = plainChannel();
  return bestOf(8, () => {
    const begin = process.hrtime.bigint();
    const effects = plainAdd(organizations[0], 3, 'Tile roof', '$500');
    const time = Number(process.hrtime.bigint() - begin) / effects.length;
    plainUndo(effects);
    return time;
  });
}

/** One cell by if-chain, the way most people would write it. */
function outcomeByIf(mode, cardinality, moment) {
  if (mode === 'off') return 'n/a';
  if (moment === 'invited') return 'match';
  if (mode === 'strict') return 'match';
  return cardinality === 'multiple' ? 'merge' : 'n/a';
}

const modes = ['off', 'non-exclusive', 'flexible', 'strict'];
const cardinalities = ['multiple', 'single'];
const moments = ['invited', 'partnered', 'added', 'changed', 'removed'];

function randomCells(count) {
  const below = randomBelow();
  return Array.from({ length: count }, () => ({
    mode: modes[below(4)],
    cardinality: cardinalities[below(2)],
    moment: moments[below(5)],
  }));
}

function measureIfChain() {
  const cells = randomCells(1_000_000);
  let matches = 0;
  const time = bestOf(5, () => {
    const begin = process.hrtime.bigint();
    for (const cell of cells) matches += outcomeByIf(cell.mode, cell.cardinality, cell.moment) === 'match' ? 1 : 0;
    return Number(process.hrtime.bigint() - begin) / cells.length;
  });
  if (matches === 0) throw new Error('nothing matched');
  return time;
}

/** The same table as rules of json-rules-engine. */
async function measureRuleEngine() {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const mode of modes) {
    for (const cardinality of cardinalities) {
      for (const moment of moments) {
        engine.addRule({
          conditions: {
            all: Object.entries({ mode, cardinality, moment }).map(([fact, value]) => ({
              fact,
              operator: 'equal',
              value,
            })),
          },
          event: { type: outcomeByIf(mode, cardinality, moment) },
        });
      }
    }
  }
  const cells = randomCells(300);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; ++round) {
    const begin = process.hrtime.bigint();
    for (const cell of cells) {
      const { events } = await engine.run(cell);
      if (events.length !== 1) throw new Error('expected exactly one outcome');
    }
    best = Math.min(best, Number(process.hrtime.bigint() - begin) / cells.length);
  }
  return best;
}

/** The figures of engine_bench: job → organizations → value. */
function engineFigures(command, args) {
  const run = spawnSync(command, args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${command} ended with ${run.status}: ${run.stderr}`);
  const figures = {};
  for (const line of run.stdout.trim().split('\n')) {
    const [job, organizations, value] = line.split('\t');
    figures[job] ??= {};
    figures[job][organizations] = Number(value);
  }
  return figures;
}

function row(cells) {
  const widths = [44, 14, 14, 14, 16];
  return cells.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('');
}
const ns = (value) => (value === undefined ? '' : `${value.toPrecision(3)} ns`);
const times = (value) => `${Math.round(value)} ×`;

const native = engineFigures(path('build/release/tests/engine_bench'), []);
const wasm = engineFigures(process.execPath, [path('build/wasm-bench/tests/engine_bench.js')]);

console.log('Growth (best of several rounds)');
console.log(row(['per', 'organizations', 'native', 'Wasm']));
for (const job of ['outcome column', 'add an item at the root', 'undo that', 'sync everything anew', 'open a file']) {
  for (const organizations of Object.keys(native[job])) {
    console.log(row([job, organizations, ns(native[job][organizations]), ns(wasm[job][organizations])]));
  }
}

const plainAddTime = measurePlainAdd();
const ifChain = measureIfChain();
const ruleEngine = await measureRuleEngine();
const add = wasm['add an item at the root'][kOrganizations];
const cell = wasm['outcome column'][kOrganizations];
console.log('');
console.log('Beside others, in this run');
console.log(row(['job', 'theirs', 'Sluice Wasm', 'ratio']));
console.log(row(['add at the root of 100,000: plain Map/Set', ns(plainAddTime), ns(add), times(plainAddTime / add)]));
console.log(row(['one outcome: if-chain', ns(ifChain), ns(cell), times(ifChain / cell)]));
console.log(row(['one outcome: json-rules-engine', ns(ruleEngine), ns(cell), times(ruleEngine / cell)]));
