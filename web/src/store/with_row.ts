// What is chosen may be a row that is still on its way: it is chosen when it has come.
import type { Row } from '../generated/protocol';
import { ask } from './ask';
import { report } from './queue';
import { row } from './rows';
import { moment, selection } from './session';

/** Calls `choose` with the row of an organization: at once where it is there, else when it comes, unless something
 * else was chosen meanwhile. */
export function withRow(index: number, choose: (row: Row) => void): void {
  const known = row(index);
  if (known) {
    choose(known);
    return;
  }
  const before = selection.peek();
  ask('rows', { indices: [index], moment: moment.peek() }).then(({ rows: [fetched] }) => {
    if (fetched && selection.peek() === before) choose(fetched);
  }, report);
}
