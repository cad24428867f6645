// The shapes of workbooks.mjs, for the page's tests.
export type Cell = string | number | boolean | undefined;
export function zip(files: Record<string, string | Uint8Array>, options?: Record<string, unknown>): Buffer;
export function workbookFiles(sheets: Record<string, Cell[][]>, how?: 'shared' | 'inline' | 'formula'): Record<string, string>;
