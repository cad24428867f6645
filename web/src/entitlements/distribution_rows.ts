// What is typed or pasted of a distribution: a customer and a quantity a row.

export interface WantedRow {
  /** Stays with the row while others come and go. */
  key: number;
  /** What was typed or chosen: an account's name or id. */
  account: string;
  quantity: string;
}

/** An account that a text may mean. */
export interface Named {
  id: string;
  name: string;
}

/** Cells are separated by tabs, else by semicolons, else by the last comma. */
function cells(line: string): [string, string] {
  const separator = ['\t', ';', ','].find((candidate) => line.includes(candidate));
  const at = separator === undefined ? -1 : line.lastIndexOf(separator);
  return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

/** The id of the account that the text means, by id or else by name; the text itself where none does. */
export function meantAccount(text: string, accounts: readonly Named[]): string {
  const wanted = text.trim();
  const folded = wanted.toLowerCase();
  const found =
    accounts.find(({ id }) => id === wanted) ?? accounts.find(({ name }) => name.toLowerCase() === folded);
  return found?.id ?? wanted;
}

/** Two pasted columns as rows; nothing where the text is no table. A line of headings is left out. */
export function pastedRows(text: string): Omit<WantedRow, 'key'>[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 && !/[\t;]/.test(text)) return [];
  return lines
    .map(cells)
    .filter(([, quantity], i) => i > 0 || /\d/.test(quantity))
    .map(([account, quantity]) => ({ account, quantity }));
}

/** The row that a problem at this path of the request is about; -1: none. */
export function rowOfPath(path: string): number {
  const found = /^\/wanted\/(\d+)/.exec(path);
  return found ? Number(found[1]) : -1;
}
