// What a <sluice-embed> holds: a scenario as JSON or a table, which stands in the host's page for everybody to read.
import type { Given } from './messages';

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const wordsOf = (node: Node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Several values in a cell are a list there. */
function cellText(cell: HTMLTableCellElement): string {
  const items = [...cell.querySelectorAll('li')];
  if (items.length > 0) return items.map(wordsOf).join('; ');
  return cell.dataset.column ?? cell.dataset.value ?? wordsOf(cell);
}

/** A table as CSV: `data-column` of a head and `data-value` of a cell are what is read in the place of their words. */
export function csvOf(table: HTMLTableElement): string {
  return [...table.rows]
    .map((row) => [...row.cells].map((cell) => quoted(cellText(cell))).join(','))
    .join('\n');
}

export function givenOf(text: string): Given {
  return { format: /^\s*[{[]/.test(text) ? 'json' : 'csv', text };
}

/** The first of what can be read; undefined where there is nothing. */
export function contentOf(element: Element): Given | undefined {
  const found = element.querySelector('script[type="application/json"], pre, table');
  if (found instanceof HTMLTableElement) return { format: 'csv', text: csvOf(found) };
  return found ? givenOf(found.textContent ?? '') : undefined;
}

/** What it is called: as it says itself, or as its table does. */
export function titleOf(element: Element, given: Given | undefined): string {
  const said = element.getAttribute('title') ?? element.querySelector('caption')?.textContent?.trim();
  if (said) return said;
  if (given?.format !== 'json') return '';
  try {
    const { title } = JSON.parse(given.text) as { title?: unknown };
    return typeof title === 'string' ? title : '';
  } catch {
    return ''; // the engine says what is wrong with it
  }
}
