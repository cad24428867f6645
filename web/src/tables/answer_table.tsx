// What an answer says, as a table for a document: copied, or saved for a spreadsheet.
import { useWholeEngine } from '../engine/client';
import type { TableForm } from '../generated/protocol';
import { notify } from '../store/notices';
import { report } from '../store/queue';
import { state } from '../store/session';
import { fileName, saveFile } from '../ui/files';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import './table_menu.css';

/** The table in a form; asked for anew each time, in the engine that has all tables. */
export type AskedTable = (form: TableForm) => Promise<Uint8Array>;

async function bytesOf(asked: AskedTable, form: TableForm): Promise<Uint8Array> {
  await useWholeEngine(); // which numbers sessions anew
  return asked(form);
}

async function copy(asked: AskedTable, form: TableForm): Promise<void> {
  await navigator.clipboard.writeText(new TextDecoder().decode(await bytesOf(asked, form)));
  notify('The table is copied.', { kind: 'success', topic: 'table' });
}

async function save(asked: AskedTable, what: string): Promise<void> {
  saveFile(await bytesOf(asked, 'csv'), fileName(state.peek()?.title ?? '', 'csv', what), 'text/csv');
}

/** `what` stands in the name of a file, as within a sentence. */
export function AnswerTable({ asked, what }: { asked: AskedTable; what: string }) {
  const items = [
    { label: 'Copy as Markdown', run: () => void copy(asked, 'markdown').catch(report) },
    { label: 'Copy as HTML', run: () => void copy(asked, 'html').catch(report) },
    { label: 'Save as CSV', run: () => void save(asked, what).catch(report) },
  ];
  return (
    <Menu
      button={
        <>
          <Icon name="download" size={14} /> <span class="table-menu__words">As a table</span>
        </>
      }
      buttonClass="button button--quiet button--small table-menu"
      label={`The ${what} as a table`}
      says="As a table"
      items={items}
    />
  );
}
