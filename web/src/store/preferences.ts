// Small choices that outlive the visit. Where the browser keeps nothing, they last until the page is closed.
import { effect, type Signal, signal } from '@preact/signals';

const kPrefix = 'sluice.';

function read(key: string): string | null {
  try {
    return localStorage.getItem(kPrefix + key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(kPrefix + key, text);
  } catch {
    // Nothing can be kept here.
  }
}

interface Choice {
  get: () => string;
  set: (text: string) => void;
}
const choices = new Map<string, Choice>();

/** What is chosen under `key` in words; empty where nothing asks for it yet and nothing is kept. */
export function choiceOf(key: string): string {
  return choices.get(key)?.get() ?? read(key) ?? '';
}

/** Chooses it as the user would; what is none of the values changes nothing. */
export function choose(key: string, text: string): void {
  const choice = choices.get(key);
  if (choice) choice.set(text);
  else write(key, text); // whoever asks for it later checks it
}

/** A signal whose value is kept under `key`; `accept` says whether a kept value is still one of its values. */
export function remembered<T extends string | number>(
  key: string,
  initial: T,
  accept: (value: string | number) => value is T,
): Signal<T> {
  const text = read(key);
  const kept = typeof initial === 'number' && text !== null ? Number(text) : text;
  const value = signal<T>(kept !== null && accept(kept) ? kept : initial);
  choices.set(key, {
    get: () => String(value.peek()),
    set: (text) => {
      const next = typeof initial === 'number' ? Number(text) : text;
      if (accept(next)) value.value = next;
    },
  });
  let first = true;
  effect(() => {
    const next = String(value.value);
    if (!first) write(key, next);
    first = false;
  });
  return value;
}

/** A kept number of CSS pixels. */
export function rememberedSize(key: string, initial: number): Signal<number> {
  return remembered(key, initial, (value): value is number => typeof value === 'number' && value > 0);
}
