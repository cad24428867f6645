// How a large channel feels and weighs: opened from a file, flipped at its root, searched, scrolled.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureMemory, median, opened, print } from './figures.mjs';

const kFlips = 7;

/** A root with one downstream organization, 99 below it and the rest below those: a flip at the root reaches all. */
function channel(organizations) {
  const adders = Array.from({ length: 20 }, (_, i) => `Adder ${i}=$${100 + i}`).join(';');
  const rows = ['organization,upstream,data_sync,exclusive,allow_edit,adders', `Root,,,,,${adders}`];
  for (let i = 1; i < organizations; i++) {
    const upstream = i === 1 ? 'Root' : `Organization ${i <= 100 ? 1 : 2 + (i % 99)}`;
    rows.push(`Organization ${i},${upstream},yes,yes,${i % 3 === 0 ? 'yes' : 'no'},`);
  }
  return rows.join('\n');
}

/** From the moment at which the page has the file until its organizations stand in the list. */
async function openFile(page, content) {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
  const file = join(folder, 'channel.csv');
  writeFileSync(file, content);
  await page.getByRole('button', { name: 'Import' }).first().click();
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    document.addEventListener('change', () => (window.chosenAt = performance.now()), { capture: true, once: true });
    const look = () => {
      const row = document.querySelector('[role=treegrid] [role=rowheader]');
      if (row?.textContent.startsWith('Root')) window.shownAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForFunction(() => window.shownAt, undefined, { timeout: 120_000 });
  rmSync(folder, { recursive: true });
  return page.evaluate(() => window.shownAt - window.chosenAt);
}

/** From the click until the frame that shows what the engine answered, and the longest time without a frame meanwhile. */
function flip(name) {
  return new Promise((resolve) => {
    const find = () => document.querySelector(`[role=treegrid] [role=switch][aria-label="${name}"]`);
    const before = find().getAttribute('aria-checked');
    const begin = performance.now();
    let last = begin;
    let still = 0;
    find().click();
    const look = () => {
      const now = performance.now();
      still = Math.max(still, now - last);
      last = now;
      if (find()?.getAttribute('aria-checked') === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve({ time: performance.now() - begin, still }));
    };
    requestAnimationFrame(look);
  });
}

/** From typing a text into the search until the list says how many match. */
function search(text) {
  return new Promise((resolve) => {
    const field = document.querySelector('.pane input[type=search]');
    const count = () => /([\d,]+) of [\d,]+ organizations match/.exec(document.body.textContent)?.[1];
    const before = count();
    const begin = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const look = () => {
      if (count() === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - begin));
    };
    requestAnimationFrame(look);
  });
}

/** Scrolls through the organizations, one screen a frame; the durations of the frames. */
function scroll() {
  const area = document.querySelector('[role=treegrid]');
  return new Promise((resolve) => {
    const frames = [];
    let last;
    const next = (now) => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      if (frames.length === 120) return resolve({ frames, top: area.scrollTop });
      area.scrollTop += area.clientHeight * 0.8;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

export async function measureChannel(browser, url, organizations, slower = 1) {
  const page = await opened(browser, url, slower);
  page.setDefaultTimeout(120_000);
  const said = organizations.toLocaleString('en');
  if (slower === 1) await measureMemory(browser, page, 'first view');
  print(`${said} organizations, from the file until they are shown`, await openFile(page, channel(organizations)), 'ms');
  const grid = page.getByRole('treegrid', { name: 'Organizations' });
  await page.getByRole('button', { name: 'Expand and collapse' }).click();
  await page.getByRole('menuitem', { name: 'Expand all' }).click();
  const name = await grid.getByRole('switch', { name: /Root to Organization 1$/ }).first().getAttribute('aria-label');
  const flips = [];
  for (let i = 0; i < kFlips; i++) flips.push(await page.evaluate(flip, name));
  const times = flips.map(({ time }) => time);
  print(`"${name}" from click to frame, median`, median(times), 'ms');
  print('the same, longest', Math.max(...times), 'ms');
  print('the longest time without a frame meanwhile', Math.max(...flips.map(({ still }) => still)), 'ms');
  const found = [];
  for (const text of ['Organization 9', 'Organization 99', 'Organization 5', 'zation 7777'])
    found.push(await page.evaluate(search, text));
  print('a search, from typing until it says how many, longest of four', Math.max(...found), 'ms');
  await page.locator('.pane input[type=search]').first().fill('');
  const { frames, top } = await page.evaluate(scroll);
  const sorted = [...frames].sort((a, b) => a - b);
  print(`scrolling ${Math.round(top)} pixels, a screen a frame: median frame`, median(frames), 'ms');
  print('the same, 95th percentile', sorted[Math.floor(sorted.length * 0.95)], 'ms');
  print('the same, longest', sorted.at(-1), 'ms');
  if (slower === 1) await measureMemory(browser, page, `${said} organizations`);
  await page.context().close();
}
