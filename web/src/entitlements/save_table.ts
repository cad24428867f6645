// The entitlements as a table to keep, as the account that looks sees them.
import { fileName, saveFile } from '../app/files';
import { askBytes } from '../store/ask';
import { report } from '../store/queue';
import { state } from '../store/session';
import { asViewer, overview } from './state';

const kTypes = { csv: 'text/csv', json: 'application/json' } as const;

export async function saveTable(format: keyof typeof kTypes): Promise<void> {
  try {
    const bytes = await askBytes('entitlementTable', { ...asViewer(), format });
    const title = [state.peek()?.title, 'entitlements', overview.peek()?.viewer].filter(Boolean).join(' ');
    saveFile(bytes, fileName(title, format), kTypes[format]);
  } catch (error) {
    report(error);
  }
}
