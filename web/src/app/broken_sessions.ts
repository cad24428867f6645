// Kept sessions that cannot be read: they are out of the way of the others, and what is in them can be had as a file.
import { notify } from '../store/notices';
import { type BrokenRecord, forgetRecord, type KeptSession, setAside } from '../store/persistence';
import { recordText } from '../store/saved_session';
import { saveFile } from '../ui/files';

const kTopic = 'broken-session';

export function saveBroken(records: readonly BrokenRecord[]): void {
  const text = records.map(({ record }) => recordText(record)).join(',\n');
  saveFile(`[${text}]\n`, 'kept-session.json', 'application/json');
}

export async function forgetBroken(records: readonly BrokenRecord[]): Promise<void> {
  await Promise.all(records.map(({ key }) => forgetRecord(key))).catch(() => {}); // they are offered again
}

/** Says that sessions were set aside, where there are any. */
export function tellBroken(records: readonly BrokenRecord[]): void {
  if (records.length === 0) return;
  const what = records.length === 1 ? 'A session that' : `${records.length} sessions that`;
  const was = records.length === 1 ? 'It was' : 'They were';
  notify(`${what} this browser kept cannot be read. ${was} set aside.`, {
    kind: 'warning',
    topic: kTopic,
    sticky: true,
    actions: [
      { label: 'Save as a file', run: () => saveBroken(records) },
      { label: 'Forget', run: () => void forgetBroken(records) },
    ],
  });
}

/** The same of one that looked sound. */
export async function tellBrokenSession({ id, saved }: KeptSession): Promise<void> {
  const key = await setAside(id).catch(() => id);
  tellBroken([{ key, record: saved }]);
}
