// Questions over which an engine has failed. One that does it twice would do it for ever: a view asks it again of every
// engine that takes over. It is asked no more until the session is another or it was answered after all.

const kMostFailures = 2;

/** The question, whatever number the session has in the engine that is asked. */
function keyOf(request: string, payload: Uint8Array | undefined): string {
  const asked = JSON.parse(request) as Record<string, unknown>;
  return JSON.stringify([{ ...asked, session: 0 }, payload ? new TextDecoder().decode(payload) : '']);
}

export class Failures {
  private readonly counts = new Map<string, number>();

  add(request: string, payload?: Uint8Array): void {
    const key = keyOf(request, payload);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(request: string, payload?: Uint8Array): void {
    if (this.counts.size > 0) this.counts.delete(keyOf(request, payload));
  }

  forget(): void {
    this.counts.clear();
  }

  /** Throws where an engine has failed over it too often. */
  check(request: string, payload?: Uint8Array): void {
    if (this.counts.size === 0 || (this.counts.get(keyOf(request, payload)) ?? 0) < kMostFailures) return;
    throw new Error('The engine failed over this twice. Nothing is lost; it is not tried again for now.');
  }
}
