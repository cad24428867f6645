import { beforeEach, expect, test, vi } from 'vitest';
import { sayNotLoaded } from './load_system';
import { notices } from './notices';

type Why = 'new build' | 'no network' | 'unknown';
let know: (why: Why) => void = () => {};

vi.mock('../engine/client', () => ({ useWholeEngine: () => Promise.resolve() }));
vi.mock('./new_build', () => ({ whyNotLoaded: () => new Promise<Why>((resolve) => (know = resolve)) }));

const texts = () => notices.peek().map(({ text }) => text);

beforeEach(() => {
  notices.value = [];
});

test('a system that fails while it is asked why a part of the page failed is what is told of', async () => {
  const part = sayNotLoaded();
  const system = sayNotLoaded('plan-sync');
  know('unknown');
  await Promise.all([part, system]);
  expect(texts()).toEqual(['Plan Sync could not be loaded. Try again.']);
});

test('a part that fails while it is asked why a system failed, or after it was told of, is not told of', async () => {
  const system = sayNotLoaded('tier-setup');
  const part = sayNotLoaded();
  know('no network');
  await Promise.all([system, part]);
  await sayNotLoaded();
  expect(texts()).toEqual(['Tier Setup could not be loaded. Is there a network?']);
});

test('a system takes the place of a part that was told of', async () => {
  const part = sayNotLoaded();
  know('unknown');
  await part;
  const system = sayNotLoaded('entitlements');
  know('unknown');
  await system;
  expect(texts()).toEqual(['Entitlements could not be loaded. Try again.']);
});

test('a new build is told of by itself, and what fails later is told of again', async () => {
  const first = sayNotLoaded('plan-sync');
  know('new build');
  await first;
  expect(texts()).toEqual([]);
  const second = sayNotLoaded('plan-sync');
  know('unknown');
  await second;
  expect(texts()).toEqual(['Plan Sync could not be loaded. Try again.']);
});
