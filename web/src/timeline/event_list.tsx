// The events of the timeline in order. Choosing one goes to the state right after it.
import { useEffect, useRef } from 'preact/hooks';
import type { Counts, TimelineEntry } from '../generated/protocol';
import { goTo, removeEvent } from '../store/actions';
import { branchHere, laterEvents } from '../store/branches';
import { duplicateEvent, moveEvent } from '../store/rearrange';
import { lastStep, state } from '../store/session';
import { Icon, Menu, type MenuItem } from '../ui';
import { openContextMenu } from '../ui/context_menu';
import { useVirtualizer } from '../ui/use_virtualizer';
import { useEntries } from './entries';
import { EventMark, kindOf } from './event_mark';
import { focusSentence } from './what_if_state';

const kRowHeight = 32;

function countsText({ gained, altered, lost }: Counts): string {
  const parts = [gained && `+${gained}`, altered && `~${altered}`, lost && `−${lost}`];
  return parts.filter(Boolean).join(' ');
}

/** What follows the step. */
function followingItems(goHere: () => Promise<void>): MenuItem[] {
  return [
    {
      label: 'Insert after it',
      icon: 'add',
      run: () => {
        laterEvents.value = 'keep';
        void goHere().then(focusSentence);
      },
    },
    { label: 'Branch after it', icon: 'branch', run: () => void goHere().then(branchHere) },
  ];
}

/** The event keeps the focus in its new place. */
async function move(index: number, by: 1 | -1): Promise<void> {
  const place = await moveEvent(index, by);
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-step="${place + 1}"] .event-row__go`)?.focus(),
  );
}

const edit = (entry: TimelineEntry) =>
  void import('../event_forms/edit_event').then(({ editEvent }) => editEvent(entry));

/** What can be done with the event itself. */
function ownItems(entry: TimelineEntry, isLast: boolean): MenuItem[] {
  const { index } = entry;
  return [
    { label: 'Edit…', icon: 'edit', apart: true, run: () => edit(entry) },
    { label: 'Duplicate', icon: 'examples', run: () => void duplicateEvent(index) },
    { label: 'Move up', icon: 'chevronUp', disabled: index === 0, run: () => void move(index, -1) },
    { label: 'Move down', icon: 'chevronDown', disabled: isLast, run: () => void move(index, 1) },
    { label: 'Remove', icon: 'remove', apart: true, run: () => void removeEvent(index) },
  ];
}

/** The same by keys, where the focus is on the event. */
function onRowKey(event: KeyboardEvent, entry: TimelineEntry | undefined, isLast: boolean): void {
  if (!entry || event.ctrlKey || event.metaKey) return;
  const { index } = entry;
  if (event.key === 'F2') edit(entry);
  else if (event.key === 'Delete') void removeEvent(index);
  else if (event.altKey && event.key === 'ArrowUp' && index > 0) void move(index, -1);
  else if (event.altKey && event.key === 'ArrowDown' && !isLast) void move(index, 1);
  else return;
  event.preventDefault();
}

interface RowProps {
  step: number;
  entry: TimelineEntry | undefined;
  isPresent: boolean;
  isLater: boolean;
  isLast: boolean;
  top: number;
}

function EventRow({ step, entry, isPresent, isLater, isLast, top }: RowProps) {
  const goHere = () => goTo(step);
  const label = step === 0 ? 'Actions at the start' : `Actions for step ${step}`;
  const items = [...followingItems(goHere), ...(entry ? ownItems(entry, isLast) : [])];
  const classes = ['event-row', isPresent ? 'event-row--present' : '', isLater ? 'event-row--later' : ''];
  return (
    <li
      class={classes.join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      data-step={step}
      onKeyDown={(event) => onRowKey(event, entry, isLast)}
      onContextMenu={(event) => openContextMenu(event, label, items)}
    >
      <button
        type="button"
        class="event-row__go"
        aria-current={isPresent ? 'step' : undefined}
        onClick={() => void goHere()}
      >
        <span class="event-row__number">{step}</span>
        {step > 0 && <EventMark kind={entry ? kindOf(entry) : 'happened'} />}
        <span class="event-row__sentence user-text" title={entry?.refusal || entry?.sentence}>
          {step === 0 ? 'Start' : (entry?.sentence ?? '…')}
          {entry?.refusal && <span class="event-row__refusal"> {entry.refusal}</span>}
        </span>
        {entry && <small class="event-row__counts">{countsText(entry.counts)}</small>}
      </button>
      <Menu
        button={<Icon name="more" />}
        buttonClass="icon-button icon-button--small"
        label={label}
        items={items}
      />
    </li>
  );
}

export function EventList() {
  const scrolled = useRef<HTMLDivElement>(null);
  const { events, cursor } = state.value ?? { events: 0, cursor: 0 };
  const virtualizer = useVirtualizer({
    count: events + 1,
    rowHeight: kRowHeight,
    scrolled: () => scrolled.current,
  });
  const items = virtualizer.getVirtualItems();
  const { at } = useEntries(
    Math.max(0, (items[0]?.index ?? 0) - 1),
    Math.min(events, items.at(-1)?.index ?? 0) - 1,
  );
  // The list follows the cursor; `lastStep` comes with it.
  const present = lastStep.value;
  useEffect(() => virtualizer.scrollToIndex(cursor), [virtualizer, cursor, present]);
  return (
    <div ref={scrolled} class="event-list">
      <ol style={{ height: `${virtualizer.getTotalSize()}px` }} aria-label="Events">
        {items.map(({ index, start }) => (
          <EventRow
            key={index}
            step={index}
            entry={index === 0 ? undefined : at(index - 1)}
            isPresent={index === cursor}
            isLater={index > cursor}
            isLast={index === events}
            top={start}
          />
        ))}
      </ol>
    </div>
  );
}
