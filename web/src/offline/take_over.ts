// The new build that waits takes the place of the one that this page is of.

const kPatience = 3000; // milliseconds

/** Lets the new build's worker take over, where one waits; resolves when it has, or does not. */
export async function takeOver(): Promise<void> {
  const { serviceWorker } = navigator;
  const waiting = (await serviceWorker?.getRegistration())?.waiting;
  if (!waiting) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, kPatience);
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') resolve();
    });
    waiting.postMessage('take over');
  });
}
