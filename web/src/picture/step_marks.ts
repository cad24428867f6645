// What one step did or would do, sorted by organization and by edge, for the pictures to mark.
import type { StepReport } from '../generated/protocol';

export interface Mark {
  gained: number;
  altered: number;
  lost: number;
  destroyed: number;
}
export interface StepMarks {
  /** By organization index. */
  readonly changes: ReadonlyMap<number, Mark>;
  /** Edges over which something flowed: `upstream id` + newline + `organization index`. */
  readonly flows: ReadonlySet<string>;
  /** Why the flow stopped at an organization index, in sentences. */
  readonly stops: ReadonlyMap<number, readonly string[]>;
}

export const noMarks: StepMarks = { changes: new Map(), flows: new Set(), stops: new Map() };

export function flowKey(upstream: string, downstreamIndex: number): string {
  return `${upstream}\n${downstreamIndex}`;
}

/** Collects the marks of a report; a refused step has none. */
export function marksOf(report: StepReport | null): StepMarks {
  if (!report?.happened) return noMarks;
  const changes = new Map<number, Mark>();
  const flows = new Set<string>();
  for (const change of report.changes) {
    const mark = changes.get(change.index) ?? { gained: 0, altered: 0, lost: 0, destroyed: 0 };
    mark[change.kind] += 1;
    if (change.destroyed) mark.destroyed += 1;
    changes.set(change.index, mark);
    if (change.via !== undefined) flows.add(flowKey(change.via, change.index));
  }
  const stops = new Map<number, string[]>();
  for (const stop of report.stops) {
    const sentences = stops.get(stop.index) ?? [];
    if (!sentences.includes(stop.sentence)) sentences.push(stop.sentence);
    stops.set(stop.index, sentences);
  }
  return { changes, flows, stops };
}

/** `+2 ~1 −1`, for a badge. */
export function markText(mark: Mark): string {
  const parts = [
    mark.gained > 0 ? `+${mark.gained}` : '',
    mark.altered > 0 ? `~${mark.altered}` : '',
    mark.lost > 0 ? `−${mark.lost}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}
