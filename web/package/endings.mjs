// Gives the imports between the declarations the endings that node's way of resolving asks for; bundlers do without.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = fileURLToPath(new URL('../../build/npm/sluice-sim/types', import.meta.url));
for (const name of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.d.ts')) continue;
  const path = join(types, name);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll(/(from '|import\(')(\.[^']*?)'/g, "$1$2.js'"));
}
