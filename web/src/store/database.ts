// A small record store in the browser's own database. Where the browser refuses one (private windows), nothing is
// kept and nothing fails.

const kDatabase = 'sluice';
const kStore = 'sessions';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(kDatabase, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(kStore);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function transact<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(kStore, mode);
      const request = run(transaction.objectStore(kStore));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export async function readRecord<T>(key: string): Promise<T | undefined> {
  try {
    return (await transact('readonly', (store) => store.get(key))) as T | undefined;
  } catch {
    return undefined;
  }
}

export async function writeRecord(key: string, value: unknown): Promise<void> {
  try {
    await transact('readwrite', (store) => store.put(value, key));
  } catch {
    // Nothing can be kept here; the session goes on without.
  }
}
