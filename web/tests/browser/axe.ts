// axe, run in the page as it stands.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, type Sluice } from './sluice';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing to complain of in the page as it stands; `where` says where that is. */
export async function expectNoViolations(sluice: Sluice, where: string): Promise<void> {
  await sluice.page.evaluate(axeSource);
  const results = await sluice.page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }),
    kRules,
  );
  const found = results.violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
  expect(found, where).toEqual([]);
}
