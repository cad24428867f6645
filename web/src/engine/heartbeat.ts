// How the page learns that a worker has ended without a word: the browser gives back what it held.

/** In the worker: holds on to life, as long as the worker lives. */
export function hold(life: string): Promise<void> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve();
  return new Promise((resolve) => {
    void locks.request(life, () => {
      resolve();
      return new Promise<never>(() => {});
    });
  });
}

/** In the page: calls `ended` when the worker that holds it has ended, however it ended. */
export function whenEnded(life: string, ended: () => void): void {
  void navigator.locks?.request(life, ended);
}
