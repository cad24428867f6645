// What is wrong with the documentation, gathered so that one build tells all of it.

export class Problems {
  private readonly told: string[] = [];

  /** `file` from the repository's folder; `line` counted from 1. */
  add(file: string, line: number | undefined, text: string): void {
    this.told.push(`${file}${line === undefined ? '' : `:${line}`}: ${text}`);
  }

  /** Runs it; what it throws is a problem of that place. */
  attempt(file: string, line: number, work: () => string): string {
    try {
      return work();
    } catch (error) {
      this.add(file, line, error instanceof Error ? error.message : String(error));
      return '';
    }
  }

  throwIfAny(): void {
    if (this.told.length === 0) return;
    throw new Error(`The documentation cannot be built:\n${this.told.join('\n')}`);
  }
}
