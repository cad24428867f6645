// Sessions of random edits with an engine that fails at random calls, beside a model of what they come to: whatever
// fails, an edit is there with its way back, or there is nothing of it.
import type { Page } from '@playwright/test';
import type { Fault, FaultKind, Observation, Random } from './faults';
import {
  applyForm,
  fillForm,
  kCatalogue,
  kSold,
  type LaterTab,
  leaveForm,
  type PreparedEvent,
  randomEvent,
} from './faults_events';
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
  tab: string;
}

/** Something that a user does; what it comes to where nothing fails. */
interface Act {
  name: string;
  /** False where it does not get to its end. */
  perform: (page: Page) => Promise<unknown>;
  /** The model afterwards, or what has to be true of what is seen then. */
  leadsTo: Model | ((seen: Observation) => Model);
  /** Where it did not happen: what was typed for it is still there. */
  tidy?: (page: Page, happened: boolean) => Promise<void>;
}

const kOrganizations = ['Sunrise', 'Apex', 'Bright', 'Cedar', 'Delta'];
const kRoot = 'sunrise';
const kDataSync = 'Data Sync';
const kLaterTabs: readonly LaterTab[] = ['Plan Sync', 'Entitlements', 'Tier Setup'];

/** A channel without items: no flip destroys anything, so that nobody is asked. Every system has something in it. */
export function startScenario(number: number): string {
  const ids = kOrganizations.map((name) => name.toLowerCase());
  const types = ['producer', 'partner', 'partner', 'customer', 'customer'];
  return JSON.stringify({
    sluice: 1,
    title: `Campaign ${number}`,
    organizations: kOrganizations.map((name, i) => ({
      id: ids[i],
      name,
      account: { type: types[i] },
      ...(ids[i] === kRoot ? { catalogue: kCatalogue } : {}),
    })),
    partnerships: ids.slice(1).map((downstream, i) => ({
      upstream: kRoot,
      downstream,
      dataSync: i % 2 === 0,
      exclusive: i % 3 === 0,
      allowEdit: false,
      ...(i === 0 ? { serviceTemplate: 'std' } : {}),
    })),
    ...kSold,
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

/** The model with one event more at the cursor, which has these members; all else is as it was. */
function withEvent(model: Model, seen: Observation, members: Record<string, unknown>): Model {
  const before = parsed(model.present);
  const after = JSON.parse(seen.text) as Scenario;
  const at = model.present.cursor;
  expect(after.events?.[at]).toMatchObject(members);
  const others = (after.events ?? []).filter((_, i) => i !== at);
  expect({ ...after, events: others }).toEqual({ ...before, events: before.events ?? [] });
  return edited(model, { text: seen.text, cursor: at + 1 });
}

function flip(model: Model, random: Random): Act {
  const to = random.of(kOrganizations.slice(1));
  const flag = random.of(['dataSync', 'exclusive'] as const);
  const label = `${flag === 'dataSync' ? 'Data Sync' : 'Exclusive'}, Sunrise to ${to}`;
  return {
    name: `flip ${label}`,
    perform: (page) => page.evaluate((name) => window.driver.press('[role=switch]', name), label),
    leadsTo: (seen) => withEvent(model, seen, { upstream: kRoot, downstream: to.toLowerCase() }),
  };
}

/** An event of the tab's system, prepared in its form. */
function applyEvent(model: Model, random: Random): Act {
  const event = randomEvent(model.tab as LaterTab, random);
  return {
    name: `apply ${named(event)}`,
    perform: async (page) => (await fillForm(page, event)) && applyForm(page),
    leadsTo: (seen) => withEvent(model, seen, event.becomes),
    tidy: (page, happened) => leaveForm(page, event, happened),
  };
}

/** The same, left before it is applied. */
function beginEvent(model: Model, random: Random): Act {
  const event = randomEvent(model.tab as LaterTab, random);
  return {
    name: `begin ${named(event)}`,
    perform: (page) => fillForm(page, event),
    leadsTo: model,
    tidy: (page) => leaveForm(page, event, false),
  };
}

const named = ({ label, fields }: PreparedEvent) => `${label} ${JSON.stringify(fields)}`;

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
        await driver.until(() => document.querySelector('.top-bar [role="menuitem"]'));
        driver.press('.top-bar [role="menuitem"]', 'Title and notes');
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
function importAnother(model: Model): Act {
  imported += 1;
  const text = startScenario(imported);
  return {
    name: `import ${imported}`,
    perform: (page) => importText(page, text),
    leadsTo: (seen) => {
      expect(parsed({ text: seen.text, cursor: 0 }).title).toBe(parsed({ text, cursor: 0 }).title);
      // The page goes to the first of the tabs that the file brings something of beside the channel, unless one is shown.
      const tab = model.tab === kDataSync ? kLaterTabs[0]! : model.tab;
      return { ...model, present: { text: seen.text, cursor: 0 }, undo: [], redo: [], typed: '', tab };
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
  const tab = random.of([kDataSync, ...kLaterTabs].filter((other) => other !== model.tab));
  return {
    name: `tab ${tab}`,
    perform: (page) => page.evaluate((name) => window.driver.press('[role=tab]', name), tab),
    leadsTo: { ...model, tab },
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

/** What changes the document in the tab that is open. */
function edit(model: Model, random: Random): Act {
  if (model.tab === kDataSync) return random.below(5) === 0 ? type(model, random) : flip(model, random);
  return random.below(5) === 0 ? beginEvent(model, random) : applyEvent(model, random);
}

function nextAct(model: Model, random: Random): Act {
  const dice = random.below(100);
  if (dice < 40) return edit(model, random);
  if (dice < 56) return undo(model);
  if (dice < 66) return redo(model);
  if (dice < 73) return step(model, random);
  if (dice < 78) return rename(model, random);
  if (dice < 83) return read(model, random);
  if (dice < 87) return importAnother(model);
  return chooseTab(model, random);
}

/** Mostly one fault; sometimes the engine that takes over fails as well, or ends before it answers anything. */
function nextFaults(random: Random): Fault[] {
  const kind = (): FaultKind => random.of(['trap', 'trap', 'trap', 'kill', 'kill', 'kill', 'kill', 'stop']);
  const faults: Fault[] = [{ after: random.below(random.below(2) === 0 ? 8 : 24), kind: kind() }];
  const next = random.below(8);
  if (next < 2) faults.push({ after: random.below(6), kind: kind() });
  if (next === 2) faults.push({ after: 0, kind: 'kill', call: 'start' });
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
  if (seen.tab !== model.tab) wrong.push(`tab ${seen.tab}`);
  const typed = model.tab === kDataSync ? model.typed : null;
  if (seen.typed !== typed) wrong.push(`typed "${seen.typed}"`);
  return wrong;
}

/** A page that is opened with a session of its own. */
async function begin({ page }: Sluice): Promise<Model> {
  imported += 1;
  await importText(page, startScenario(imported));
  const seen = await page.evaluate(() => window.driver.observe());
  const { text, typed, tab } = seen;
  return { present: { text, cursor: 0 }, undo: [], redo: [], typed: typed ?? '', tab };
}

/** Lets the user act while the engine fails; answers with the model as it is afterwards: of before or of after. */
async function afterFaults({ page }: Sluice, model: Model, act: Act, faults: Fault[]): Promise<Model> {
  await page.evaluate((planned) => window.driver.plan(planned), faults);
  const what = `${act.name} with ${JSON.stringify(faults)}`;
  expect(await act.perform(page), `${what}: comes to its end`).not.toBe(false);
  await page.evaluate(() => window.driver.rest());
  await page.evaluate(() => window.driver.plan([]));
  const seen = await page.evaluate(() => window.driver.observe());
  const isAsBefore = differences(seen, model).length === 0;
  const { leadsTo } = act;
  const isExpected = typeof leadsTo === 'function' ? !isAsBefore : faults.length === 0 || !isAsBefore;
  const after = isExpected ? (typeof leadsTo === 'function' ? leadsTo(seen) : leadsTo) : model;
  const wrong = differences(seen, after);
  expect(wrong, `${what}: neither before nor after`).toEqual([]);
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
