// Tables that a system gives away: how each is asked for, what it is called and what stays behind.

import { notify } from '../store/notices';
import { report } from '../store/queue';
import { state } from '../store/session';
import type { Saved, Table } from '../store/table';
import { fileName, saveFile } from '../ui/files';

/** One way to save a table. */
export interface TableChoice {
  /** As it follows "Save": "requests as CSV". */
  label: string;
  help?: string;
  run: () => void;
}

const kTypes: Record<Table['format'], string> = { csv: 'text/csv', json: 'application/json' };

/** Bytes of which the core says nothing more. */
export async function withoutRemarks(bytes: Promise<Uint8Array>): Promise<Saved> {
  return { content: await bytes, remarks: [] };
}

async function save({ what, format, of, ask }: Table, mark: boolean): Promise<void> {
  try {
    const { content, remarks } = await ask(mark);
    const name = fileName(state.peek()?.title ?? '', format, `${what} ${of ?? ''}`);
    saveFile(content, name, kTypes[format]);
    if (remarks.length > 0)
      notify([`${name} is saved.`, ...remarks].join('\n'), { sticky: true, topic: 'saved' });
  } catch (error) {
    report(error);
  }
}

function choicesOfOne(table: Table): TableChoice[] {
  const { what, format } = table;
  const plain = { label: `${what} as ${format.toUpperCase()}`, run: () => void save(table, false) };
  if (format !== 'csv') return [plain];
  const marked = {
    label: `${what} for a spreadsheet`,
    help: 'CSV with a byte order mark',
    run: () => void save(table, true),
  };
  return [plain, marked];
}

/** A table of rows is offered for spreadsheets too. */
export function tableChoices(tables: readonly Table[]): TableChoice[] {
  return tables.flatMap(choicesOfOne);
}
