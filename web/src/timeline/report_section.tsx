// Beside the sentence: what it would do while its preview is open, else what the step at the cursor did.
import { useState } from 'preact/hooks';
import type { StepReport as Report } from '../generated/protocol';
import { ask, preview, useAnswer } from '../store/ask';
import { lastStep, type Preview, previewed, state } from '../store/session';
import { Button } from '../ui';
import { StepReport } from './step_report';

/** As many entries of each list as are shown when the user asks for the rest. */
const kMost = 5000;

function isCut(report: Report): boolean {
  return (
    report.totalChanges > report.changes.length ||
    report.totalStops > report.stops.length ||
    report.totalConflicts > report.conflicts.length ||
    report.totalLocks > report.locks.length
  );
}

/** The same report with the lists that were cut short, once they are asked for. */
function useRest(shown: Report | null, of: Preview | null) {
  const [asked, setAsked] = useState<Report | null>(null);
  const isAsked = shown !== null && asked === shown;
  const step = state.value?.cursor ?? 0;
  const question = () => (of ? preview(of.event, kMost) : ask('stepReport', { step, limit: kMost }));
  const { value } = useAnswer(() => (isAsked ? question() : undefined), isAsked, step, of?.event);
  // An earlier step's rest stays in `value` until this one's is there.
  const rest = isAsked && value?.sentence === shown.sentence ? value : undefined;
  return { rest, askRest: () => setAsked(shown), isAsked };
}

export function ReportSection() {
  const shownPreview = previewed.value;
  const shown = shownPreview?.report ?? lastStep.value;
  const { rest, askRest, isAsked } = useRest(shown, shownPreview);
  if (!shown) return null;
  return (
    <section
      class={`timeline__report${shownPreview ? ' timeline__report--preview' : ''}`}
      aria-label="Report"
      tabIndex={0}
    >
      <h2 class="few-lines" title={shown.sentence}>
        {shownPreview ? 'Preview' : `Step ${state.value?.cursor ?? 0}`}
        <span class="user-text">: {shown.sentence}</span>
      </h2>
      <StepReport report={rest ?? shown} />
      {isCut(shown) && !isAsked && (
        <Button
          small
          onClick={(event) => {
            event.currentTarget.closest('section')?.focus();
            askRest();
          }}
        >
          Show the rest
        </Button>
      )}
    </section>
  );
}
