// The events of the timeline in order. Choosing one goes to the state right after it.
import { useEffect, useRef } from 'preact/hooks';
import type { Counts, TimelineEntry } from '../generated/protocol';
import { goTo, removeEvent } from '../store/actions';
import { branchHere, laterEvents } from '../store/branches';
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

interface RowProps {
  step: number;
  entry: TimelineEntry | undefined;
  isPresent: boolean;
  isLater: boolean;
  top: number;
}

function EventRow({ step, entry, isPresent, isLater, top }: RowProps) {
  const goHere = () => goTo(step);
  const label = step === 0 ? 'Actions at the start' : `Actions for step ${step}`;
  const items: MenuItem[] = [
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
  if (step > 0)
    items.push({ label: 'Remove', icon: 'remove', run: () => void removeEvent(step - 1), apart: true });
  const classes = ['event-row', isPresent ? 'event-row--present' : '', isLater ? 'event-row--later' : ''];
  return (
    <li
      class={classes.join(' ')}
      style={{ transform: `translateY(${top}px)` }}
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
            top={start}
          />
        ))}
      </ol>
    </div>
  );
}
