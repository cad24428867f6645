// How the page learns that a worker has ended without a word: the browser gives back what it held.

/** In the worker: holds on to life, as long as the worker lives. False where the browser has nothing to hold on to. */
export function hold(life: string): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(false);
  return new Promise((resolve) => {
    locks
      .request(life, () => {
        resolve(true);
        return new Promise<never>(() => {});
      })
      .catch(() => resolve(false)); // as in a file, in some browsers
  });
}

/** In the page: calls `ended` when the worker that holds it has ended, however it ended. */
export function whenEnded(life: string, ended: () => void): void {
  void navigator.locks?.request(life, ended);
}
