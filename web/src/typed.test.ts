// What is typed is not taken back: an effect that runs only after the next frame comes after what somebody typed in the
// moment in which a form appeared. What is to be empty where its subject is another one has a layout effect, or a key.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const kSource = fileURLToPath(new URL('.', import.meta.url));
const kSetsLate = /\buseEffect\(\(\) => set[A-Z]/;

test('no effect that waits for a frame does nothing but set what somebody may have changed by then', () => {
  const files = readdirSync(kSource, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => kSetsLate.test(readFileSync(kSource + file, 'utf8')))).toEqual([]);
});
