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

/** Every record with its key. */
export function readRecords(): Promise<Map<string, unknown>> {
  return guarded(() =>
    transact('readonly', (store) => {
      const keys = store.getAllKeys();
      const values = store.getAll();
      return () => new Map(keys.result.map((key, i) => [String(key), values.result[i] as unknown]));
    }),
  );
}

export function writeRecord(key: string, value: unknown): Promise<void> {
  return guarded(() =>
    transact('readwrite', (store) => {
      store.put(value, key);
      return () => {};
    }),
  );
}

export function deleteRecord(key: string): Promise<void> {
  return guarded(() =>
    transact('readwrite', (store) => {
      store.delete(key);
      return () => {};
    }),
  );
}

/** Puts a record under another key, as it is. */
export function moveRecord(from: string, to: string): Promise<void> {
  return guarded(() =>
    transact('readwrite', (store) => {
      const reading = store.get(from);
      reading.onsuccess = () => {
        if (reading.result === undefined) return;
        store.put(reading.result, to);
        store.delete(from);
      };
      return () => {};
    }),
  );
}
