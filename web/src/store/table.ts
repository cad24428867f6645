// What a system's part of the page gives away as a table.

export interface Saved {
  content: Uint8Array | string;
  /** What does not stand in it, in sentences. */
  remarks: readonly string[];
}
export interface Table {
  /** What stands in it, as within a sentence. */
  what: string;
  format: 'csv' | 'json';
  /** Of whom it is, behind the scenario's title in the file's name. */
  of?: string;
  /** `mark`: with the byte order mark by which spreadsheets know UTF-8. */
  ask: (mark: boolean) => Promise<Saved>;
}
