// The state of the page: what the engine last said about the open session, and what the user looks at.
// Everything else is derived. Actions that change these stand in the files beside.
import { computed, signal } from '@preact/signals';
import type {
  Description,
  Mode,
  Moment,
  Problem,
  SessionState,
  Shown,
  StepReport,
} from '../generated/protocol';
import { type Edges, emptyEdges, emptyShape, emptyTree, type Shape, type Tree } from './columns';

export type Selection =
  | { kind: 'none' }
  | { kind: 'organization'; index: number; id: string }
  | { kind: 'partnership'; upstream: string; downstream: string }
  | { kind: 'outcome'; upstream: string; downstream: string; setting: string; moment: Moment }
  | { kind: 'value'; organization: string; setting: string; key?: string };

export interface Filters {
  text: string;
  mode: Mode | '';
  outcome: Shown | '';
  changed: boolean;
  lost: boolean;
}
export const noFilters: Filters = { text: '', mode: '', outcome: '', changed: false, lost: false };

/** An event that is looked at before it is applied. */
export interface Preview {
  event: string;
  report: StepReport;
}

/** The words of the domain, from the core; null until the engine answers. */
export const description = signal<Description | null>(null);
/** The open session at its cursor; null until a document is open. */
export const state = signal<SessionState | null>(null);
/** Goes up by one with every document that is opened; an engine that takes over goes on with the same one. */
export const documentNumber = signal(0);
/** Goes up by one with every change of the session, the cursor included. Views fetch anew when it does. */
export const revision = signal(0);
/** What of the tree stays while no organization or partnership comes or goes. */
export const shape = signal<Shape>(emptyShape);
export const tree = signal<Tree>(emptyTree);
export const edges = signal<Edges>(emptyEdges);
/** The moment whose outcomes are shown everywhere. */
export const moment = signal<Moment>('added');
export const selection = signal<Selection>({ kind: 'none' });
/** The report of the step at the cursor; null at the start. */
export const lastStep = signal<StepReport | null>(null);
/** How many expectations that held before the last change fail after it. */
export const expectationsBroken = signal(0);
/** The event that is previewed, for the picture and the preview panel. */
export const previewed = signal<Preview | null>(null);
export const filters = signal<Filters>(noFilters);
/** Warnings of the document that was opened last. */
export const problems = signal<Problem[]>([]);
/** What the page is working on, in words; empty when it is at rest. */
export const busy = signal('');

export const isEmpty = computed(() => (state.value?.organizations ?? 0) === 0);
export const isAtEnd = computed(() => state.value === null || state.value.cursor === state.value.events);

/** For a view with state of its own: a question whose answer is yes once for each document that it comes to see. */
export function watchDocuments(): () => boolean {
  let seen = 0;
  return () => {
    const isNew = documentNumber.value !== seen;
    seen = documentNumber.value;
    return isNew;
  };
}

/** Does `work` as soon as a document is open. */
export function whenOpen(work: () => void): void {
  if (state.peek()) {
    work();
    return;
  }
  const stop = state.subscribe((open) => {
    if (!open) return;
    stop();
    work();
  });
}

/** The number of the open session. Throws where none is open: a defect of the page. */
export function openSession(): number {
  const open = state.peek();
  if (!open) throw new Error('No session is open.');
  return open.session;
}

export function select(next: Selection): void {
  selection.value = next;
}

export function setFilters(change: Partial<Filters>): void {
  filters.value = { ...filters.value, ...change };
}
