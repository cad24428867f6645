// Which page has which session open. A page holds on to its session's name as long as it lives: a tab that is closed or
// that crashes gives it back by itself. Where the browser has no such locks, no session is taken for open elsewhere, and
// one that is gone on with becomes a session of its own.

const kPrefix = 'sluice session ';

let held = '';
let letGo: () => void = () => {};

/** A name that no other session has. */
export function newSessionId(): string {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return [...random].map((word) => word.toString(36)).join('');
}

/** Holds the session in the place of the one before; false where another page has it open. */
export function holdSession(id: string): Promise<boolean> {
  if (id === held) return Promise.resolve(true);
  if (!navigator.locks) return Promise.resolve(false);
  return new Promise((resolve) => {
    const holding = navigator.locks.request(kPrefix + id, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (lock === null) return undefined;
      letGo();
      held = id;
      return new Promise<void>((release) => {
        letGo = release;
      });
    });
    holding.catch(() => resolve(false));
  });
}

/** The sessions that pages of this browser have open, this one included. */
export async function openSessions(): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return new Set(held.flatMap(({ name }) => (name?.startsWith(kPrefix) ? name.slice(kPrefix.length) : [])));
  } catch {
    return new Set();
  }
}
