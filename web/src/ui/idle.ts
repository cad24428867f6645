// Work that can wait until the page has nothing better to do.

const kAtLatest = 2000; // milliseconds
const kWithoutIdleness = 300; // milliseconds; Safari does not tell when it is idle

export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: kAtLatest });
  else setTimeout(work, kWithoutIdleness);
}
