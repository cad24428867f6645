// Sessions of random edits with an engine that fails at random calls, beside a model of what they come to: whatever
// fails, an edit is there with its way back, or there is nothing of it.
import type { Page } from '@playwright/test';
import type { Fault, FaultKind, Observation, Random } from './faults';
import { expect, type Sluice } from './sluice';

interface Place {
  text: string;
  cursor: number;
}
/** A place that undo or redo leads to. */
interface Way extends Place {
  /** A title or a reading is taken back without moving the cursor. */
  staysThere: boolean;
}
interface Event {
  type: string;
  upstream?: string;
  downstream?: string;
  dataSync?: boolean;
  exclusive?: boolean;
  allowEdit?: boolean;
}
interface Scenario {
  title?: string;
  notes?: string;
  readings?: Record<string, string>;
  events?: Event[];
}

/** What the session would be without a fault: the present, and the places that undo and redo lead to. */
interface Model {
  present: Place;
  undo: readonly Way[];
  redo: readonly Way[];
  typed: string;
}

/** Something that a user does; what it comes to where nothing fails. */
interface Act {
  name: string;
  perform: (page: Page) => Promise<unknown>;
  /** The model afterwards, or what has to be true of what is seen then. */
  leadsTo: Model | ((seen: Observation) => Model);
  /** Where it did not happen: what was typed for it is still there. */
  tidy?: (page: Page, happened: boolean) => Promise<void>;
}

const kOrganizations = ['Sunrise', 'Apex', 'Bright', 'Cedar', 'Delta'];
const kRoot = 'sunrise';

/** A channel without items: no flip destroys anything, so that nobody is asked. */
export function startScenario(number: number): string {
  const ids = kOrganizations.map((name) => name.toLowerCase());
  return JSON.stringify({
    sluice: 1,
    title: `Campaign ${number}`,
    organizations: kOrganizations.map((name, i) => ({ id: ids[i], name })),
    partnerships: ids.slice(1).map((downstream, i) => ({
      upstream: kRoot,
      downstream,
      dataSync: i % 2 === 0,
      exclusive: i % 3 === 0,
      allowEdit: false,
    })),
  });
}

const parsed = (place: Place) => JSON.parse(place.text) as Scenario;
const edited = (model: Model, present: Place, staysThere = false): Model => ({
  ...model,
  present,
  undo: [...model.undo, { ...model.present, staysThere }],
  redo: [],
});
/** The model after going back or forth, or where there is no way, as it is. */
function moved(model: Model, from: 'undo' | 'redo', to: 'undo' | 'redo'): Model {
  const way = model[from].at(-1);
  if (!way) return model;
  const { text, cursor, staysThere } = way;
  return {
    ...model,
    present: { text, cursor: staysThere ? model.present.cursor : cursor },
    [from]: model[from].slice(0, -1),
    [to]: [...model[to], { ...model.present, staysThere }],
  };
}

function flip(model: Model, random: Random): Act {
  const to = random.of(kOrganizations.slice(1));
  const flag = random.of(['dataSync', 'exclusive'] as const);
  const label = `${flag === 'dataSync' ? 'Data Sync' : 'Exclusive'}, Sunrise to ${to}`;
  return {
    name: `flip ${label}`,
    perform: (page) => page.evaluate((name) => window.driver.press('[role=switch]', name), label),
    leadsTo: (seen) => {
      const before = parsed(model.present);
      const after = JSON.parse(seen.text) as Scenario;
      const at = model.present.cursor;
      const added = after.events?.[at];
      expect(added).toMatchObject({ upstream: kRoot, downstream: to.toLowerCase() });
      const others = (after.events ?? []).filter((_, i) => i !== at);
      expect({ ...after, events: others }).toEqual({ ...before, events: before.events ?? [] });
      return edited(model, { text: seen.text, cursor: at + 1 });
    },
  };
}

function step(model: Model, random: Random): Act {
  const events = parsed(model.present).events?.length ?? 0;
  const cursor = random.below(events + 1);
  return {
    name: `go to step ${cursor}`,
    perform: (page) =>
      page.evaluate((to) => window.driver.type('.scrubber input[type=range]', String(to)), cursor),
    leadsTo: { ...model, present: { ...model.present, cursor } },
  };
}

function undo(model: Model): Act {
  return {
    name: 'undo',
    perform: (page) => page.evaluate(() => window.driver.press('.top-bar button', 'Undo…')),
    leadsTo: moved(model, 'undo', 'redo'),
  };
}

function redo(model: Model): Act {
  return {
    name: 'redo',
    perform: (page) => page.evaluate(() => window.driver.press('.top-bar button', 'Redo…')),
    leadsTo: moved(model, 'redo', 'undo'),
  };
}

function rename(model: Model, random: Random): Act {
  const title = `Title ${random.below(1_000_000)}`;
  return {
    name: `rename to ${title}`,
    perform: (page) =>
      page.evaluate(async (words) => {
        const { driver } = window;
        document.querySelector<HTMLElement>('.top-bar__title')?.click();
        await driver.until(() => document.querySelector('.document-form input'));
        driver.type('.document-form input', words);
        driver.press('dialog button', 'Save');
      }, title),
    leadsTo: (seen) => {
      expect({ ...JSON.parse(seen.text), title: '' }).toEqual({ ...parsed(model.present), title: '' });
      expect(JSON.parse(seen.text).title).toBe(title);
      return edited(model, { text: seen.text, cursor: model.present.cursor }, true);
    },
    tidy: async (page, happened) => {
      const typed = await page.evaluate(() => window.driver.value('.document-form input'));
      expect(typed, 'what was typed stays until it is taken').toBe(happened ? null : title);
      if (!happened) await page.evaluate(() => window.driver.press('dialog button', 'Cancel'));
    },
  };
}

function read(model: Model, random: Random): Act {
  const which = random.below(4);
  return {
    name: `reading ${which}`,
    perform: (page) =>
      page.evaluate(async (at) => {
        const { driver } = window;
        driver.press('.top-bar button', 'Readings');
        const others = () => [
          ...document.querySelectorAll<HTMLElement>('.reading__choice input:not(:checked)'),
        ];
        await driver.until(() => others().length > 0);
        others()[at % others().length]?.click();
        driver.press('dialog button', 'Close');
      }, which),
    leadsTo: (seen) => {
      expect({ ...JSON.parse(seen.text), readings: 0 }).toEqual({ ...parsed(model.present), readings: 0 });
      return edited(model, { text: seen.text, cursor: model.present.cursor }, true);
    },
  };
}

let imported = 0;
function importAnother(): Act {
  imported += 1;
  const text = startScenario(imported);
  return {
    name: `import ${imported}`,
    perform: (page) => importText(page, text),
    leadsTo: (seen) => {
      expect(parsed({ text: seen.text, cursor: 0 }).title).toBe(parsed({ text, cursor: 0 }).title);
      return { present: { text: seen.text, cursor: 0 }, undo: [], redo: [], typed: '' };
    },
    tidy: async (page, happened) => {
      const typed = await page.evaluate(() => window.driver.value('.import textarea'));
      expect(typed, 'what was pasted stays until it is taken').toBe(happened ? null : text);
      if (!happened) await page.evaluate(() => window.driver.press('dialog button', 'Close'));
    },
  };
}

function importText(page: Page, text: string): Promise<unknown> {
  return page.evaluate(async (pasted) => {
    const { driver } = window;
    driver.press('.top-bar button', 'Import');
    await driver.until(() => document.querySelector('.import textarea'));
    driver.type('.import textarea', pasted);
    await driver.until(() => document.querySelector('dialog .button--primary:not(:disabled)'));
    document.querySelector<HTMLElement>('dialog .button--primary')?.click();
  }, text);
}

function chooseTab(model: Model, random: Random): Act {
  const tab = random.of(['Data Sync', 'Plan Sync', 'Entitlements', 'Tier Setup']);
  return {
    name: `tab ${tab}`,
    perform: (page) =>
      page.evaluate(async (name) => {
        const { driver } = window;
        driver.press('[role=tab]', name);
        await driver.rest();
        driver.press('[role=tab]', 'Data Sync'); // where the model looks
      }, tab),
    leadsTo: model,
  };
}

function type(model: Model, random: Random): Act {
  const typed = `Item ${random.below(1_000_000)}`;
  return {
    name: `type ${typed}`,
    perform: (page) =>
      page.evaluate((text) => window.driver.type('#what-if-sentence [aria-label=Item]', text), typed),
    leadsTo: { ...model, typed },
  };
}

function nextAct(model: Model, random: Random): Act {
  const dice = random.below(100);
  if (dice < 36) return flip(model, random);
  if (dice < 56) return undo(model);
  if (dice < 66) return redo(model);
  if (dice < 74) return step(model, random);
  if (dice < 80) return rename(model, random);
  if (dice < 85) return read(model, random);
  if (dice < 92) return type(model, random);
  if (dice < 96) return importAnother();
  return chooseTab(model, random);
}

/** Mostly one fault; sometimes the engine that takes over fails as well. */
function nextFaults(random: Random): Fault[] {
  const kind = (): FaultKind => random.of(['trap', 'trap', 'trap', 'kill', 'kill', 'kill', 'kill', 'stop']);
  const faults = [{ after: random.below(8), kind: kind() }];
  if (random.below(4) === 0) faults.push({ after: random.below(6), kind: kind() });
  return random.below(8) === 0 ? [] : faults;
}

function differences(seen: Observation, model: Model): string[] {
  const wrong: string[] = [];
  if (seen.failed !== '') wrong.push(seen.failed);
  if (seen.text !== model.present.text) wrong.push('document');
  if (seen.cursor !== model.present.cursor) wrong.push(`cursor ${seen.cursor}`);
  if ((seen.undo !== '') !== model.undo.length > 0) wrong.push(`undo "${seen.undo}"`);
  if ((seen.redo !== '') !== model.redo.length > 0) wrong.push(`redo "${seen.redo}"`);
  if (seen.keptUndo !== model.undo.length) wrong.push(`${seen.keptUndo} kept undos`);
  if (seen.keptRedo !== model.redo.length) wrong.push(`${seen.keptRedo} kept redos`);
  if (seen.typed !== model.typed) wrong.push(`typed "${seen.typed}"`);
  return wrong;
}

/** A page that is opened with a session of its own. */
async function begin({ page }: Sluice): Promise<Model> {
  imported += 1;
  await importText(page, startScenario(imported));
  const seen = await page.evaluate(() => window.driver.observe());
  return { present: { text: seen.text, cursor: 0 }, undo: [], redo: [], typed: seen.typed ?? '' };
}

/** Lets the user act while the engine fails; answers with the model as it is afterwards: of before or of after. */
async function afterFaults({ page }: Sluice, model: Model, act: Act, faults: Fault[]): Promise<Model> {
  await page.evaluate((planned) => window.driver.plan(planned), faults);
  await act.perform(page);
  await page.evaluate(() => window.driver.rest());
  await page.evaluate(() => window.driver.plan([]));
  const seen = await page.evaluate(() => window.driver.observe());
  const isAsBefore = differences(seen, model).length === 0;
  const { leadsTo } = act;
  const isExpected = typeof leadsTo === 'function' ? !isAsBefore : faults.length === 0 || !isAsBefore;
  const after = isExpected ? (typeof leadsTo === 'function' ? leadsTo(seen) : leadsTo) : model;
  const wrong = differences(seen, after);
  expect(wrong, `${act.name} with ${JSON.stringify(faults)}: neither before nor after`).toEqual([]);
  await act.tidy?.(page, isExpected);
  return after;
}

/** Takes everything back, looks, and does it again. */
async function walk(sluice: Sluice, start: Model): Promise<void> {
  let model = start;
  const go = async (act: Act) => {
    model = await afterFaults(sluice, model, act, []);
  };
  while (model.undo.length > 0) await go(undo(model));
  while (model.redo.length > 0) await go(redo(model));
}

/** One session of so many acts; answers with how many faults there were. */
export async function session(sluice: Sluice, random: Random, acts: number): Promise<number> {
  await sluice.open();
  let model = await begin(sluice);
  for (let done = 0; done < acts; done += 1) {
    model = await afterFaults(sluice, model, nextAct(model, random), nextFaults(random));
  }
  await walk(sluice, model);
  const fired = await sluice.page.evaluate(() => window.driver.fired);
  return fired.trap + fired.kill + fired.stop;
}
