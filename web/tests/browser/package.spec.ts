// The npm package in somebody else's page, from a host of their own.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kScenario } from './embed_host';
import { expect, test } from './sluice';

const kWeb = fileURLToPath(new URL('../..', import.meta.url));
const kPackage = join(kWeb, '../build/npm/sluice-sim');
const kHost = 'http://somebody.localhost/';

const kPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Somebody's page</title>
<output></output>
<sluice-embed><script type="application/json">${JSON.stringify(kScenario)}</script></sluice-embed>
<script type="module" src="sluice-embed.js"></script>
<script type="module">
  import { createEngine } from './index.js';
  const engine = await createEngine();
  const { state } = engine.call('open', {}, document.querySelector('sluice-embed script').textContent);
  engine.call('goTo', { session: state.session, step: 1 });
  const { predictions } = engine.call('predictions', { session: state.session, upstream: 'sunrise', downstream: 'apex' });
  const svg = new TextDecoder().decode(engine.bytes('picture', { session: state.session, of: 'channel' }));
  document.querySelector('output').textContent = predictions[0].outcome + ' ' + svg.startsWith('<svg ');
</script></html>`;

test.beforeAll(() => {
  execFileSync('npm', ['run', 'package'], { cwd: kWeb, stdio: 'ignore' });
});

test('an engine answers in the page, and the element shows a scenario', async ({ page }) => {
  await page.route(`${kHost}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: kPage });
    return route.fulfill({ path: join(kPackage, pathname) });
  });
  await page.goto(kHost);
  await expect(page.locator('output')).toHaveText('match true');
  await page.getByRole('button', { name: /^Run it/ }).click();
  await expect(page.locator('iframe').contentFrame().locator('.running')).toBeVisible();
});
