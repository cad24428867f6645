// The events of the timeline by pages, so that a timeline of any length is cheap to look at.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TimelineEntry } from '../generated/protocol';
import { ask } from '../store/ask';
import { revision } from '../store/session';

const kPage = 100;

/** The pages that hold entries `first` to `last`. */
export function pagesOf(first: number, last: number): number[] {
  const pages: number[] = [];
  for (let page = Math.floor(first / kPage); page * kPage <= last; page++) pages.push(page);
  return pages;
}

export interface Entries {
  at(index: number): TimelineEntry | undefined;
}

/** The entries from `first` to `last`, fetched anew with every revision. Earlier ones stay until the new are there. */
export function useEntries(first: number, last: number): Entries {
  const pages = useRef(new Map<number, { revision: number; entries: TimelineEntry[] }>());
  const [, redraw] = useState(0);
  const now = revision.value;
  useEffect(() => {
    let current = true;
    for (const page of pagesOf(first, last)) {
      if (pages.current.get(page)?.revision === now) continue;
      ask('timeline', { from: page * kPage, count: kPage }).then(
        ({ entries }) => {
          if (!current) return;
          pages.current.set(page, { revision: now, entries });
          redraw((count) => count + 1);
        },
        () => {}, // the engine was replaced: the next revision asks again
      );
    }
    return () => {
      current = false;
    };
  }, [now, first, last]);
  return { at: (index) => pages.current.get(Math.floor(index / kPage))?.entries[index % kPage] };
}
