// What the page gives away: the scenario as it is, from here on, or as a table.
import { useWholeEngine } from '../engine/client';
import { askBytes } from '../store/ask';
import { sayNotLoaded } from '../store/load_system';
import { notify } from '../store/notices';
import { startFromHere } from '../store/open';
import { report } from '../store/queue';
import { state } from '../store/session';
import { fileName, saveFile } from '../ui/files';

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    report(error);
  }
}

function title(): string {
  return state.peek()?.title ?? '';
}

export function exportScenario(): Promise<void> {
  return guarded(async () => {
    saveFile(await askBytes('document', { form: 'timeline' }), fileName(title(), 'json'), 'application/json');
  });
}

export function exportHere(): Promise<void> {
  return guarded(async () => {
    const step = state.peek()?.cursor ?? 0;
    const name = fileName(title(), 'json', `step ${step}`);
    saveFile(await askBytes('document', { form: 'here' }), name, 'application/json');
  });
}

export async function exportPage(): Promise<void> {
  const code = await import('../app/after_first_view').catch(() => sayNotLoaded());
  await guarded(async () => {
    const told = await code?.savePage();
    if (told) notify(told, { topic: 'one-page' });
  });
}

/** `mark`: with the byte order mark by which spreadsheets know UTF-8. */
export function exportTable(mark: boolean): Promise<void> {
  return guarded(async () => {
    saveFile(await askBytes('table', { mark }), fileName(title(), 'csv'), 'text/csv');
  });
}

/** For a spreadsheet that asks nothing about separators and marks. */
export function exportWorkbook(): Promise<void> {
  return guarded(async () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await useWholeEngine(); // the engine that the page begins with writes no workbooks
    saveFile(await askBytes('table', { format: 'xlsx' }), fileName(title(), 'xlsx'), type);
  });
}

/** Goes on with the state at the cursor as the start of a new scenario. */
export function continueFromHere(): Promise<void> {
  return guarded(async () => startFromHere(await askBytes('document', { form: 'here' })));
}
