// What stands in the file that this page is.
import { kIds } from './html';

export function blockOf(name: keyof typeof kIds): HTMLElement {
  return document.getElementById(kIds[name])!;
}

export function textOf(name: keyof typeof kIds): string {
  return blockOf(name).textContent ?? '';
}
