// The test that every browser test extends: a page under watch, and words for what a user does there.
import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** What no page may do, collected while the test runs. */
interface Watch {
  wrongs: string[];
}

/** Messages of the browser about this test setup, not about the page. */
const kAboutTheSetup = ['Service Worker registration blocked by Playwright'];

function watch(page: Page, origin: string): Watch {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const text = message.text();
    if (!kAboutTheSetup.some((known) => text.includes(known))) wrongs.push(`${message.type()}: ${text}`);
  });
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) {
      wrongs.push(`request to another host: ${request.url()}`);
    }
  });
  return { wrongs };
}

/** Policy violations reach the console of the page; those of its workers only reach this event. */
async function listenForViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI || 'inline'}`);
    });
  });
}

/** The panes of Data Sync, then those that other systems have in their places. */
type PaneName =
  | 'Organizations'
  | 'Picture'
  | 'Inspector'
  | 'Timeline'
  | 'Resellers'
  | 'Synchronization'
  | 'Supply chains'
  | 'Requests';

export class Sluice {
  constructor(
    readonly page: Page,
    /** Everything wrong that the page did so far; a test that expects one empties it. */
    readonly wrongs: string[],
  ) {}

  /** Opens the page and waits until the engine has answered. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`./${hash}`);
    await expect(this.page.getByText(/^engine \d/)).toBeAttached();
  }

  /** What is fetched from there from now on comes when the answer is called. */
  async holdBack(address: string | RegExp): Promise<() => void> {
    let send = () => {};
    const awaited = new Promise<void>((resolve) => {
      send = resolve;
    });
    await this.page.route(address, async (route) => {
      await awaited;
      await route.continue();
    });
    return send;
  }

  /** Opens an example of the gallery by the beginning of its title. */
  async openExample(title: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Examples' }).click();
    await this.page.getByRole('dialog', { name: 'Examples' }).getByRole('button', { name: title }).click();
    await expect(this.page.locator('.top-bar__title')).toHaveText(title);
  }

  /** Opens the page, then an example. */
  async openExampleAt(title: RegExp): Promise<void> {
    await this.open();
    await this.openExample(title);
  }

  /**
   * The first engine from this file fails at the call with this number (the first is 1) of those that do something: a press
   * is one `act`, and one `splice` where there are later events. Engines that follow are sound.
   */
  async trapAtDoing(file: 'worker' | 'whole_worker', call: number): Promise<void> {
    const trap = `
      const encode = TextEncoder.prototype.encode;
      let calls = 0;
      TextEncoder.prototype.encode = function (text) {
        if (/"call":"(splice|act)"/.test(text) && ++calls === ${call}) throw new WebAssembly.RuntimeError('unreachable');
        return encode.call(this, text);
      };`;
    await this.page.route(
      `**/${file}-*.js`,
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: trap + (await response.text()) });
      },
      { times: 1 },
    );
  }

  /** Waits until the browser keeps a session with at least one edit, and the name that the edit gets a moment later. */
  async waitUntilSaved(): Promise<void> {
    await expect
      .poll(() =>
        this.page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const opening = indexedDB.open('sluice', 1);
              opening.onupgradeneeded = () => opening.result.createObjectStore('sessions');
              opening.onerror = () => resolve(0);
              opening.onsuccess = () => {
                const database = opening.result;
                const reading = database.transaction('sessions').objectStore('sessions').getAll();
                reading.onerror = () => resolve(0);
                reading.onsuccess = () => {
                  const isNamed = (label?: string) => label !== 'edit';
                  const kept = reading.result.filter(({ history }) =>
                    isNamed(history?.undoable?.at(-1)?.label),
                  );
                  resolve(Math.max(0, ...kept.map((record) => record.journal?.edits?.length ?? 0)));
                };
                database.close();
              };
            }),
        ),
      )
      .toBeGreaterThan(0);
  }

  /** Puts a document in the place of the present one, through the import dialog. */
  async importText(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Import' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Import' });
    await dialog.getByRole('textbox').fill(text);
    await dialog.getByRole('button', { name: 'Import' }).click();
  }

  /** Chooses a file in the dialog Import, which stays where the file is not taken. */
  async chooseFile(name: string, content: string | Buffer): Promise<void> {
    await this.page.getByRole('button', { name: 'Import' }).first().click();
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  }
  /** Chooses a file that is taken. */
  async importFile(name: string, content: string | Buffer): Promise<void> {
    await this.chooseFile(name, content);
    await expect(this.page.getByRole('dialog', { name: 'Import' })).toBeHidden();
  }

  /** Opens a scenario in the tab of Plan Sync. */
  async openPlans(scenario: object): Promise<void> {
    await this.open();
    await this.importFile('plans.json', JSON.stringify(scenario));
    await this.page.getByRole('tab', { name: 'Plan Sync' }).click();
    await expect(this.pane('Synchronization').getByRole('list', { name: 'Counts' })).toBeVisible();
  }
  /** Opens a scenario in the tab of Tier Setup. */
  async openTiers(scenario: object): Promise<void> {
    await this.open();
    await this.importFile('tiers.json', JSON.stringify(scenario));
    await this.page.getByRole('tab', { name: 'Tier Setup' }).click();
    await expect(this.page.locator('.tier-middle, .empty-tiers')).toBeVisible();
  }
  /** A card of the board by the id of its request, in the column of a state where one is named. */
  card(id: string, state?: string): Locator {
    const within =
      state === undefined ? this.pane('Requests') : this.page.getByRole('listbox', { name: state });
    const own = this.page.locator('.card__id').getByText(id, { exact: true });
    return within.getByRole('option').filter({ has: own });
  }
  get differences(): Locator {
    return this.page.getByRole('treegrid', { name: 'Differences' });
  }
  /** The timeline holds so many events. */
  async expectEvents(count: number): Promise<void> {
    const events = this.pane('Timeline').getByRole('list', { name: 'Events' }).getByRole('listitem');
    await expect(events).toHaveCount(count + 1); // the start is listed too
  }
  difference(name: string | RegExp): Locator {
    return this.differences.getByRole('row', { name });
  }
  option(name: RegExp): Locator {
    return this.pane('Synchronization').getByRole('checkbox', { name });
  }

  get treegrid(): Locator {
    return this.page.getByRole('treegrid', { name: 'Organizations' });
  }
  row(name: string | RegExp): Locator {
    return this.treegrid.getByRole('row', { name });
  }
  /** Chooses an organization in the treegrid by the beginning of its name. */
  async choose(name: string): Promise<void> {
    await this.treegrid
      .getByRole('rowheader', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(this.pane('Inspector').getByRole('heading', { level: 2 }).first()).toContainText(name);
  }
  pane(name: PaneName): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  switchOf(name: string | RegExp): Locator {
    return this.treegrid.getByRole('switch', { name });
  }
  get strip(): Locator {
    return this.page.getByRole('region', { name: 'Last step' });
  }
  get slider(): Locator {
    return this.pane('Timeline').getByRole('slider');
  }

  /** Presses Tab until the element has the focus: it can be reached with the keyboard alone. */
  async tabTo(target: Locator, most = 80): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < most; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${target} in ${most} presses`);
  }

  /** Presses F6 until the focus is in the pane. */
  async goToPane(name: PaneName): Promise<void> {
    const pane = this.pane(name);
    for (let presses = 0; presses < 5; presses++) {
      if (await pane.evaluate((element) => element.contains(document.activeElement))) return;
      await this.page.keyboard.press('F6');
    }
    throw new Error(`F6 does not reach the pane ${name}`);
  }
}

/** Every message to an engine comes so many milliseconds later, in order: answers are awaited for long. */
async function slowEngine(page: Page, delay: number): Promise<void> {
  await page.addInitScript((milliseconds) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      setTimeout(() => Reflect.apply(post, this, message), milliseconds);
    };
  }, delay);
}

/** Code that the page loads later comes so many milliseconds later. */
async function slowCode(page: Page, delay: number): Promise<void> {
  await page.route(/\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.continue().catch(() => {}); // the page may be gone
  });
}

interface Options {
  /** How much slower engine and code are, in milliseconds: what is pressed and typed meanwhile must not get lost. */
  delay: number;
}

export const test = base.extend<{ sluice: Sluice } & Options>({
  delay: [Number(process.env.SLUICE_DELAY ?? 0), { option: true }],
  sluice: async ({ page, baseURL, delay }, use) => {
    const { wrongs } = watch(page, new URL(baseURL!).origin);
    await listenForViolations(page);
    if (delay > 0) {
      await slowEngine(page, delay);
      await slowCode(page, delay);
    }
    await use(new Sluice(page, wrongs));
    expect(wrongs, 'what the page did wrong').toEqual([]);
  },
});

export { expect };
