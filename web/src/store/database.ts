// A small record store in the browser's own database. Whatever goes wrong with it is one of few troubles, which the page
// tells of; nothing else fails because of it.

const kDatabase = 'sluice';
const kStore = 'sessions';
const kPatience = 5000; // milliseconds until a store that does not answer is taken for hanging

export type Trouble = 'refused' | 'full' | 'hanging';

export class StorageTrouble extends Error {
  override readonly name = 'StorageTrouble';
  constructor(readonly kind: Trouble) {
    super(`Storage is ${kind}.`);
  }
}

function troubleOf(error: unknown): StorageTrouble {
  if (error instanceof StorageTrouble) return error;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new StorageTrouble(isFull ? 'full' : 'refused');
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(kDatabase, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(kStore);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close(); // a later version may change the store
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

async function transact<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => () => T): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(kStore, mode);
      const result = run(transaction.objectStore(kStore));
      transaction.oncomplete = () => resolve(result());
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** The outcome of the work, or the trouble there was with it. Never hangs. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hanging = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageTrouble('hanging')), kPatience);
  });
  try {
    return await Promise.race([work(), hanging]);
  } catch (error) {
    throw troubleOf(error);
  } finally {
    clearTimeout(timer);
  }
}

// A session begins with a file of any size, that stays as it is while the session is changed: a large one has a record of
// its own, which is written once. To whoever asks, a session is one record all the same.
const kApart = 'bytes ';
const kLarge = 100_000; // bytes

interface WithBytes {
  journal: { base: { bytes: Uint8Array } };
}

function hasBytes(value: unknown): value is WithBytes {
  return (value as Partial<WithBytes> | null)?.journal?.base?.bytes instanceof Uint8Array;
}

/** The record with other bytes in the place of its own; undefined: without any. What is no session stays as it is. */
function withBytes(record: unknown, bytes: unknown): unknown {
  const { journal, ...rest } = record as WithBytes;
  if (typeof journal?.base !== 'object') return record;
  const { bytes: _, ...base } = journal.base;
  return { ...rest, journal: { ...journal, base: bytes === undefined ? base : { ...base, bytes } } };
}

/** Every record with its key. */
export function readRecords(): Promise<Map<string, unknown>> {
  return guarded(async () => {
    const all = await transact('readonly', (store) => {
      const keys = store.getAllKeys();
      const values = store.getAll();
      return () => new Map(keys.result.map((key, i) => [String(key), values.result[i] as unknown]));
    });
    for (const [key, apart] of all) {
      if (!key.startsWith(kApart) || !(apart instanceof Blob)) continue;
      all.delete(key);
      const of = key.slice(kApart.length);
      const record = all.get(of);
      if (record !== undefined) all.set(of, withBytes(record, new Uint8Array(await apart.arrayBuffer())));
    }
    return all;
  });
}

/** The large bytes that were written last, and for whom. */
let written: { key: string; bytes: Uint8Array } | undefined;

export async function writeRecord(key: string, value: unknown): Promise<void> {
  const bytes = hasBytes(value) ? value.journal.base.bytes : undefined;
  const isLarge = bytes !== undefined && bytes.length > kLarge;
  const isThere = written?.key === key && written.bytes === bytes;
  // A blob is handed over as it is: nobody waits until all of it is copied.
  const putApart = (store: IDBObjectStore) => bytes && store.put(new Blob([bytes as BlobPart]), kApart + key);
  await guarded(() =>
    transact('readwrite', (store) => {
      if (!isLarge) store.delete(kApart + key);
      else if (!isThere) putApart(store);
      else {
        // Somebody may have forgotten it from another tab.
        const counting = store.count(kApart + key);
        counting.onsuccess = () => {
          if (counting.result === 0) putApart(store);
        };
      }
      store.put(isLarge ? withBytes(value, undefined) : value, key);
      return () => {};
    }),
  );
  if (isLarge) written = { key, bytes };
}

export function deleteRecord(key: string): Promise<void> {
  if (written?.key === key) written = undefined;
  return guarded(() =>
    transact('readwrite', (store) => {
      store.delete(key);
      store.delete(kApart + key);
      return () => {};
    }),
  );
}

/** Puts a record under another key, as it is. */
export function moveRecord(from: string, to: string): Promise<void> {
  if (written?.key === from) written = undefined;
  const moved = (store: IDBObjectStore, old: string, next: string) => {
    const reading = store.get(old);
    reading.onsuccess = () => {
      if (reading.result === undefined) return;
      store.put(reading.result, next);
      store.delete(old);
    };
  };
  return guarded(() =>
    transact('readwrite', (store) => {
      moved(store, from, to);
      moved(store, kApart + from, kApart + to);
      return () => {};
    }),
  );
}
