// axe, run in the page as it stands.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, type Sluice } from './sluice';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(options: object): Promise<AxeResults>;
}
type WithAxe = typeof window & { axe?: Axe };

/** What axe says of the page as it stands. */
async function complaints(sluice: Sluice, runOnly: object): Promise<object[]> {
  // Only what is wrong is told and travels: all that is right would take three times as long.
  const violations = await sluice.page.evaluate(
    async (only) =>
      (await (window as WithAxe).axe!.run({ runOnly: only, resultTypes: ['violations'] })).violations,
    runOnly,
  );
  return violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
}

/** axe finds nothing to complain of in the page as it stands; `where` says where that is. */
export async function expectNoneHere(sluice: Sluice, where: string): Promise<void> {
  const { page } = sluice;
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  expect(await complaints(sluice, { type: 'tag', values: kRules }), where).toEqual([]);
}

/** The same in both themes; colours alone differ. */
export async function expectNoViolations(sluice: Sluice, where: string): Promise<void> {
  const { page } = sluice;
  await expectNoneHere(sluice, where);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await complaints(sluice, { type: 'rule', values: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(inDark, `${where}, dark`).toEqual([]);
}
