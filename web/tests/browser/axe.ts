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

/** axe finds nothing to complain of in the page as it stands; `where` says where that is. */
export async function expectNoViolations(sluice: Sluice, where: string): Promise<void> {
  const { page } = sluice;
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  // Only what is wrong is told and travels: all that is right would take three times as long.
  const violations = await page.evaluate(
    async (tags) =>
      (
        await (window as WithAxe).axe!.run({
          runOnly: { type: 'tag', values: tags },
          resultTypes: ['violations'],
        })
      ).violations,
    kRules,
  );
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
  expect(found, where).toEqual([]);
}
