// The timeline as a native range: 0 is the start, n the state after n events. Every event has its mark.
import { useRef, useState } from 'preact/hooks';
import type { TimelineEntry } from '../generated/protocol';
import { goTo } from '../store/actions';
import { lastStep, state } from '../store/session';
import { IconButton } from '../ui';
import { useEntries } from './entries';
import { EventMark, kindOf } from './event_mark';

/** With more events than this the marks would touch each other; the list shows them. */
const kMostMarks = 100;

export function stepText(
  step: number,
  events: number,
  entry: Pick<TimelineEntry, 'sentence'> | undefined,
): string {
  if (step === 0) return events === 0 ? 'Start, no events yet' : `Start, before ${events} events`;
  return `Step ${step} of ${events}${entry ? `: ${entry.sentence}` : ''}`;
}

/** Goes where the range was drawn to last, without a queue of all the places between. */
function useDrag() {
  const [wanted, setWanted] = useState<number | null>(null);
  const latest = useRef<number | null>(null);
  const drag = async (step: number) => {
    const isUnderWay = latest.current !== null;
    latest.current = step;
    setWanted(step);
    if (isUnderWay) return;
    for (let target: number | null = step; target !== null; ) {
      await goTo(target);
      target = latest.current === target ? null : latest.current;
    }
    latest.current = null;
    setWanted(null);
  };
  return { wanted, drag };
}

function Marks({ events, at }: { events: number; at(index: number): TimelineEntry | undefined }) {
  if (events > kMostMarks) return null;
  return (
    <div class="scrubber__marks" aria-hidden="true">
      {Array.from({ length: events }, (_, index) => {
        const entry = at(index);
        return (
          <span
            key={index}
            class="scrubber__mark"
            style={{ insetInlineStart: `${(100 * (index + 1)) / events}%` }}
          >
            <EventMark kind={entry ? kindOf(entry) : 'happened'} />
          </span>
        );
      })}
    </div>
  );
}

export function Scrubber() {
  const { wanted, drag } = useDrag();
  const events = state.value?.events ?? 0;
  const step = Math.min(wanted ?? state.value?.cursor ?? 0, events);
  const near = step - (step % 100);
  const { at } = useEntries(events > kMostMarks ? near : 0, events > kMostMarks ? near : events - 1);
  const text = stepText(
    step,
    events,
    at(step - 1) ?? (wanted === null ? (lastStep.value ?? undefined) : undefined),
  );
  return (
    <div class="scrubber" role="group" aria-label="Timeline">
      <IconButton
        icon="chevronLeft"
        label="One step back"
        disabled={step === 0}
        onClick={() => void drag(step - 1)}
      />
      <IconButton
        icon="chevronRight"
        label="One step on"
        disabled={step === events}
        onClick={() => void drag(step + 1)}
      />
      <div class="scrubber__range">
        <Marks events={events} at={at} />
        <input
          type="range"
          min={0}
          max={Math.max(events, 1)}
          step={1}
          value={step}
          disabled={events === 0}
          aria-label="Step"
          aria-valuetext={text}
          onInput={(event) => void drag(event.currentTarget.valueAsNumber)}
        />
      </div>
      <p class="scrubber__text user-text" title={text}>
        {text}
      </p>
    </div>
  );
}
