// The npm package in somebody else's page, from a host of their own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
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

test.describe.configure({ mode: 'default' }); // in one worker: the package is built once

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

const kBundled = `
import { createEngine } from 'sluice-sim';
const engine = await createEngine();
const { state } = engine.call('open', {}, ${JSON.stringify(JSON.stringify(kScenario))});
const { link } = engine.call('link', { session: state.session, view: {} });
document.body.textContent = state.organizations + ' ' + link.startsWith('#s1.');
`;

test('a bundler takes both files of the engine along', async ({ page }, info) => {
  const folder = info.outputPath('bundled');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(kPackage, join(folder, 'node_modules/sluice-sim'), 'dir');
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><body></body><script type="module" src="./main.js"></script>',
  );
  writeFileSync(join(folder, 'main.js'), kBundled);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { target: 'es2022', reportCompressedSize: false },
  });
  await page.route(`${kHost}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(folder, 'dist', pathname === '/' ? 'index.html' : pathname) });
  });
  await page.goto(kHost);
  await expect(page.locator('body')).toHaveText(`${kScenario.organizations.length} true`);
});
