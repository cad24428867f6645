// How an event of the timeline is marked: happened, refused, or happened and destroyed values. By shape and word.
import type { TimelineEntry } from '../generated/protocol';

export type EventKind = 'happened' | 'refused' | 'destructive';

const kMarks: Record<EventKind, { glyph: string; word: string }> = {
  happened: { glyph: '●', word: '' },
  refused: { glyph: '✕', word: 'refused' },
  destructive: { glyph: '◆', word: 'lost values' },
};

export function kindOf(entry: Pick<TimelineEntry, 'happened' | 'counts'>): EventKind {
  if (!entry.happened) return 'refused';
  return entry.counts.destroyed > 0 ? 'destructive' : 'happened';
}

export function EventMark({ kind }: { kind: EventKind }) {
  const { glyph, word } = kMarks[kind];
  return (
    <span class={`event-mark event-mark--${kind}`} title={word || undefined}>
      <span aria-hidden="true">{glyph}</span>
      {word && <span class="visually-hidden">{word}: </span>}
    </span>
  );
}
