// Which builds have pages open: each page holds on to the address of its script as long as it lives.

// What such a lock's name begins with: a constant of the build, because the service worker can share no module.
declare const __PAGE_LOCKS__: string;

/** The address of the script that this page began with: it names its build. Empty in a page that was not built. */
export function ownScript(): string {
  return document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '';
}

export function holdPage(): void {
  void navigator.locks?.request(
    __PAGE_LOCKS__ + ownScript(),
    { mode: 'shared' },
    () => new Promise<never>(() => {}),
  );
}
