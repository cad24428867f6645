// The scenario told step by step, for any system: its events, and what the present one changed.

import { goTo } from '../store/actions';
import { lastStep, state } from '../store/session';
import { useEntries } from '../timeline/entries';
import { EventMark, kindOf } from '../timeline/event_mark';
import { stepText } from '../timeline/scrubber';
import { StepReport } from '../timeline/step_report';
import { moreText } from '../ui/count_text';
import './embed_steps.css';

const kMostSteps = 100;

export function EmbedSteps() {
  const { events = 0, cursor = 0 } = state.value ?? {};
  const shown = Math.min(events, kMostSteps);
  const { at } = useEntries(0, shown - 1);
  const step = lastStep.value;
  return (
    <div class="embed-steps" tabIndex={0} role="region" aria-label="Steps">
      <ol class="embed-steps__list">
        <li>
          <button
            type="button"
            class="embed-steps__step"
            aria-current={cursor === 0 ? 'step' : undefined}
            onClick={() => void goTo(0)}
          >
            {stepText(0, events, undefined)}
          </button>
        </li>
        {Array.from({ length: shown }, (_, index) => {
          const entry = at(index);
          return (
            <li key={index}>
              <button
                type="button"
                class="embed-steps__step"
                aria-current={cursor === index + 1 ? 'step' : undefined}
                onClick={() => void goTo(index + 1)}
              >
                {entry && <EventMark kind={kindOf(entry)} />}
                <span class="user-text">{entry?.sentence ?? '…'}</span>
              </button>
            </li>
          );
        })}
        {events > shown && <li class="muted">{moreText(events - shown)}</li>}
      </ol>
      {/* What was refused stands below; its ways out would change the scenario. */}
      {step?.happened && (
        <div class="embed-steps__report">
          <h2 class="visually-hidden">What it did</h2>
          <StepReport report={step} />
        </div>
      )}
    </div>
  );
}
