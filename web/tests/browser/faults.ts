// An engine that fails at will: traps, ends without a word, or works so long that the page's Stop is pressed. Installed
// in the page before its scripts; what a test does there runs in the page too, because it does so a thousand times.
import type { Page } from '@playwright/test';

export type FaultKind = 'trap' | 'kill' | 'stop';

/**
 * A fault at a call after so many others; of the calls with a name, where one is given. `live` and `start` are what an
 * engine is asked before it answers any call: there it can only be killed.
 */
export interface Fault {
  after: number;
  kind: FaultKind;
  call?: string;
}

/** What the page shows and keeps once nothing is under way. */
export interface Observation {
  text: string;
  cursor: number;
  undo: string;
  redo: string;
  /** How many steps of history the browser keeps; -1 where it keeps no session. */
  keptUndo: number;
  keptRedo: number;
  /** What is typed into the sentence of Data Sync; null while another tab is open. */
  typed: string | null;
  tab: string;
  notice: string;
  failed: string;
}

export interface Driver {
  fired: Record<FaultKind, number>;
  plan(faults: Fault[]): void;
  rest(): Promise<void>;
  observe(): Promise<Observation>;
  press(selector: string, name: string): boolean;
  type(selector: string, text: string): boolean;
  /** Gives controls of the open dialog values, by their labels, one after the other as each is there. */
  fill(fields: Record<string, string>): Promise<boolean>;
  /** What stands in controls of the open dialog; null where no dialog is open. */
  filled(labels: readonly string[]): Record<string, string> | null;
  value(selector: string): string | null;
  until(is: () => unknown): Promise<boolean>;
  /** The text of the file that was saved last: nothing is downloaded. */
  saved(): string;
}

declare global {
  interface Window {
    driver: Driver;
  }
}

/** Runs in the page. */
function install(): void {
  const post = Worker.prototype.postMessage;
  const terminate = Worker.prototype.terminate;
  const asked = new Map<Worker, Set<string>>();
  const ended = new WeakSet<Worker>(); // by the page: what is said to them afterwards is answered by nobody
  const fired = { trap: 0, kill: 0, stop: 0 };
  let planned: Fault[] = [];
  let stopping = false;
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  async function until(is: () => unknown): Promise<boolean> {
    for (let waited = 0; waited < 60_000; waited += 10) {
      if (is()) return true;
      await pause(10);
    }
    return false;
  }

  function askedOf(worker: Worker): Set<string> {
    let own = asked.get(worker);
    if (!own) {
      own = new Set();
      asked.set(worker, own);
      const open = own;
      worker.addEventListener('message', ({ data }) => open.delete(data?.id));
    }
    return own;
  }

  async function pressStop(worker: Worker): Promise<void> {
    stopping = true;
    const button = () => document.querySelector<HTMLElement>('.work button');
    // An earlier fault may have taken the engine away meanwhile.
    await until(() => button() || !asked.has(worker));
    if (asked.has(worker)) button()?.click();
    stopping = false;
  }

  /** `name`: of what the engine is asked as a worker; a call has its own name within. */
  function dueFault(name: string, request: string | undefined): FaultKind | undefined {
    const first = planned[0];
    if (!first || (name !== 'call' && name !== first.call)) return undefined;
    if (name === 'call' && first.call !== undefined && !request?.includes(`"call":"${first.call}"`)) {
      return undefined;
    }
    if (first.after > 0) {
      first.after -= 1;
      return undefined;
    }
    planned.shift();
    fired[first.kind] += 1;
    return first.kind;
  }

  Worker.prototype.terminate = function (this: Worker) {
    ended.add(this);
    asked.delete(this);
    terminate.call(this);
  };
  Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
    const message = given[0] as {
      id?: string;
      type?: string;
      path?: string[];
      argumentList?: { value: string }[];
    };
    const name = message.type === 'APPLY' ? (message.path?.[0] ?? '') : '';
    const request = name === 'call' ? message.argumentList?.[0] : undefined;
    const fault = dueFault(name, request?.value);
    if (fault === 'kill') {
      asked.delete(this);
      terminate.call(this); // and nobody says so
      return;
    }
    if (message.id !== undefined && !ended.has(this)) askedOf(this).add(message.id);
    if (fault === 'stop') {
      void pressStop(this); // the call never comes to an end
      return;
    }
    if (fault === 'trap' && request) request.value = request.value.replace('{', '{"fail":1,');
    Reflect.apply(post, this, given);
  };

  const isBusy = () =>
    stopping ||
    [...asked.values()].some((open) => open.size > 0) ||
    !/^engine /.test(document.querySelector('.status-bar__engine')?.textContent ?? '');

  async function rest(): Promise<void> {
    for (let calm = 0; calm < 3; calm += 1) {
      await pause(15);
      // Asked where later events would be refused: they are refused, then.
      if (press('dialog button', 'Insert all the same')) calm = -1;
      if (isBusy()) {
        calm = -1;
        if (document.querySelector('main.app .empty-state__title')) return;
      }
    }
  }

  const named = (selector: string, name: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
      const own = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      return own === name || (name.endsWith('…') && own.startsWith(name.slice(0, -1)));
    });

  function press(selector: string, name: string): boolean {
    const found = named(selector, name);
    found?.click();
    return found !== undefined;
  }

  function type(selector: string, text: string): boolean {
    const field = document.querySelector<HTMLInputElement>(selector);
    if (!field) return false;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }

  const control = (label: string) =>
    [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('dialog .event-form [aria-label]'),
    ].find((element) => element.getAttribute('aria-label') === label);
  const offers = (field: HTMLElement, wanted: string) =>
    !(field instanceof HTMLSelectElement) || [...field.options].some(({ value: own }) => own === wanted);

  async function fill(fields: Record<string, string>): Promise<boolean> {
    for (const [label, wanted] of Object.entries(fields)) {
      const isThere = await until(() => {
        const field = control(label);
        return field && offers(field, wanted);
      });
      const field = control(label);
      if (!isThere || !field) return false;
      field.value = wanted;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return true;
  }

  function filled(labels: readonly string[]): Record<string, string> | null {
    if (!document.querySelector('dialog .event-form')) return null;
    return Object.fromEntries(labels.map((label) => [label, control(label)?.value ?? '']));
  }

  const value = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.value ?? null;

  let saved = '';
  const create = URL.createObjectURL;
  let reading: Promise<void> = Promise.resolve();
  URL.createObjectURL = (blob: Blob) => {
    reading = blob.text().then((text) => {
      saved = text;
    });
    return create(blob);
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download === '') click.call(this);
  };

  async function savedText(): Promise<string> {
    saved = '';
    press('button', 'Export');
    await until(() => named('[role=menuitem]', 'Save the scenario (JSON)'));
    press('[role=menuitem]', 'Save the scenario (JSON)');
    await until(() => {
      void reading;
      return saved !== '';
    });
    return saved;
  }

  interface KeptRecord {
    savedAt: number;
    history?: { undoable: unknown[]; redoable: unknown[] };
  }
  function newestRecord(): Promise<KeptRecord | undefined> {
    return new Promise((resolve) => {
      const opening = indexedDB.open('sluice', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('sessions');
      opening.onerror = () => resolve(undefined);
      opening.onsuccess = () => {
        const database = opening.result;
        const all = database.transaction('sessions').objectStore('sessions').getAll();
        all.onsuccess = () =>
          resolve((all.result as KeptRecord[]).toSorted((a, b) => b.savedAt - a.savedAt)[0]);
        all.onerror = () => resolve(undefined);
        database.close();
      };
    });
  }

  const label = (word: string) =>
    [...document.querySelectorAll('.top-bar button')]
      .map((button) => button.getAttribute('aria-label') ?? '')
      .find((own) => own.startsWith(word)) ?? '';

  async function observe(): Promise<Observation> {
    await rest();
    const text = await savedText();
    await pause(200); // a change is kept a moment after it was made
    const record = await newestRecord();
    return {
      text,
      cursor: Number(value('.scrubber input[type=range]')),
      undo: label('Undo').replace(/^Undo:? ?/, ''),
      redo: label('Redo').replace(/^Redo:? ?/, ''),
      keptUndo: record?.history?.undoable.length ?? -1,
      keptRedo: record?.history?.redoable.length ?? -1,
      typed: value('#what-if-sentence [aria-label=Item]'),
      tab: document.querySelector('.system-bar [role=tab][aria-selected=true]')?.textContent?.trim() ?? '',
      notice: document.querySelector('.toasts')?.textContent ?? '',
      failed: document.querySelector('main.app .empty-state__title')?.textContent ?? '',
    };
  }

  window.driver = {
    fired,
    plan(faults) {
      planned = faults;
    },
    rest,
    observe,
    press,
    type,
    fill,
    filled,
    value,
    until,
    saved: () => saved,
  };
}

/** What makes a module trap where it is told to: it stands before the worker's own script. */
const kTrapAtWill = `
  const encode = TextEncoder.prototype.encode;
  TextEncoder.prototype.encode = function (text) {
    if (text.startsWith('{"fail":1,')) throw new WebAssembly.RuntimeError('unreachable');
    return encode.call(this, text);
  };
`;

/** Before the page is opened: its engines fail as they are told to. */
export async function installFaults(page: Page): Promise<void> {
  await page.addInitScript(install);
  await page.route(/\/(whole_)?worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: kTrapAtWill + (await response.text()) });
  });
}

/** Numbers that look random and are the same for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** From 0 to below `count`. */
  below(count: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }
}
