import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';

/** A port that nobody listens on, chosen by the system: checkouts may run their tests beside each other. */
function freePort(): string {
  const script =
    "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => {" +
    ' process.stdout.write(String(s.address().port)); s.close(); })';
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
}

// Chosen once: this file is read again by each worker, which has the environment of the first.
process.env.SLUICE_TEST_PORT ??= freePort();
const kPort = Number(process.env.SLUICE_TEST_PORT);

/**
 * What Chromium is to do without. Its address bar loads two pages of its own into every window, which costs a third of
 * the time of a test; the others are of Playwright's own list, whose place this one takes.
 */
const kWithout = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Browser tests of the built page, served with its policy headers. The engine has to be built before. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${kPort}/`,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // The page keeps itself for offline use; a test that is not about that must see the files as built.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A test is over before the optimizing compiler would have been worth its time.
        '--js-flags=--liftoff-only',
        `--disable-features=${kWithout.join(',')}`,
      ],
    },
  },
  webServer: {
    command: `npm run build && npx vite preview --port ${kPort} --strictPort`,
    url: `http://127.0.0.1:${kPort}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
    timeout: 60_000,
  },
});
