// Pages of somebody else that embed Sluice: served by the test at the page's own host, with a policy of their own.
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, type Sluice } from './sluice';

export const kStrict = "default-src 'self'";

/** Two partners, and an event that makes the second one strict. */
export const kScenario = {
  sluice: 1,
  title: 'Tightening',
  organizations: [
    {
      id: 'sunrise',
      name: 'Sunrise Solar',
      settings: { adders: [{ key: 'Trenching', detail: '$12/ft' }, 'Panel upgrade'] },
    },
    { id: 'apex', name: 'Apex Energy' },
    { id: 'nova', name: 'Nova Rooftops' },
  ],
  partnerships: [
    { upstream: 'sunrise', downstream: 'apex', dataSync: true, exclusive: true, allowEdit: true },
    { upstream: 'sunrise', downstream: 'nova', dataSync: true, exclusive: true, allowEdit: false },
  ],
  events: [
    {
      type: 'setFlags',
      upstream: 'sunrise',
      downstream: 'apex',
      dataSync: true,
      exclusive: true,
      allowEdit: false,
    },
    {
      type: 'setFlags',
      upstream: 'sunrise',
      downstream: 'nova',
      dataSync: false,
      exclusive: true,
      allowEdit: false,
    },
  ],
};

export function firstExample(): object {
  const file = new URL('../../examples/01-three-modes.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

export const kTable = `<table>
  <caption>Our channel</caption>
  <tr><th>organization</th><th>upstream</th><th data-column="data_sync">Data Sync</th><th>exclusive</th>
    <th data-column="allow_edit">Allow Edit</th><th>adders</th></tr>
  <tr><td>Sunrise Solar</td><td></td><td></td><td></td><td></td><td><ul><li>Trenching</li><li>Tile roof</li></ul></td></tr>
  <tr><td>Apex Energy</td><td>Sunrise Solar</td><td>yes</td><td>yes</td><td>no</td><td></td></tr>
</table>`;

export const json = (scenario: object = kScenario) => `<pre>${JSON.stringify(scenario, null, 1)}</pre>`;

/** Opens a page with this in its body, and the element's module. */
export async function openHost(
  page: Page,
  body: string,
  { policy = kStrict, head = '' } = {},
): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page of somebody else</title>
    <link rel="icon" href="/icon.svg">${head}<script type="module" src="/sluice-embed.js"></script></head>
    <body><main><h1>A page of somebody else</h1>${body}<div id="below"></div></main></body></html>`;
  await page.route('**/host/page.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: policy === '' ? {} : { 'Content-Security-Policy': policy },
      body: html,
    }),
  );
  await page.goto('./host/page.html');
}

/** The present scenario's own part of a link, made by the page itself. */
export async function makeLink({ page }: Sluice): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = page.getByRole('dialog', { name: 'Share' }).getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#s1\./);
  const link = new URL(await field.inputValue()).hash.slice(1);
  await page.keyboard.press('Escape');
  return link;
}

export const frameOf = (page: Page, nth = 0): FrameLocator => page.locator('iframe').nth(nth).contentFrame();

/** The list and the scrubber of an embed that runs. */
export async function expectRunning(frame: FrameLocator): Promise<void> {
  await expect(frame.locator('.running')).toBeVisible();
}
