// What the page says in passing: toasts, and the one polite live region for screen readers.
import { signal } from '@preact/signals';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

export interface NoticeAction {
  label: string;
  run: () => void;
}
export interface Notice {
  id: number;
  kind: NoticeKind;
  text: string;
  /** Rule ids to link to. */
  rules: string[];
  actions: NoticeAction[];
  topic: string;
  /** Stays until it is closed. */
  sticky: boolean;
}
export interface NoticeOptions {
  /** A notice takes the place of an earlier one on the same topic. */
  topic?: string;
  kind?: NoticeKind;
  rules?: string[];
  actions?: NoticeAction[];
  sticky?: boolean;
}

export const notices = signal<readonly Notice[]>([]);
/** The text of the polite live region. */
export const announcement = signal('');

const kMostNotices = 4;
let lastId = 0;

/** Shows a toast and reads it out; answers with its id. */
export function notify(text: string, options: NoticeOptions = {}): number {
  lastId += 1;
  const { kind = 'info', topic = text, rules = [], actions = [], sticky = false } = options;
  const notice: Notice = { id: lastId, kind, text, topic, rules, actions, sticky };
  const others = notices.value.filter((other) => other.topic !== topic);
  notices.value = [...others, notice].slice(-kMostNotices);
  announce(text);
  return lastId;
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** What was said in passing was about a document that is no longer shown. */
export function dismissPassing(): void {
  notices.value = notices.value.filter(({ sticky }) => sticky);
}

/** Reads a text out without showing it. A repeated text is read again. */
export function announce(text: string): void {
  announcement.value = announcement.value === text ? `${text}\u00a0` : text;
}
