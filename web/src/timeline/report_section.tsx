// Beside the sentence: what it would do while its preview is open, else what the step at the cursor did.
import { useState } from 'preact/hooks';
import type { StepReport as Report } from '../generated/protocol';
import { ask, askBytes, asLooked, preview, useAnswer } from '../store/ask';
import { sayNotLoaded } from '../store/load_system';
import { lastStep, type Preview, previewed, state } from '../store/session';
import { Button } from '../ui';
import { later } from '../ui/later';
import { StepReport } from './step_report';

/** The first view shows no preview. */
const AnswerTable = later(
  async () => (await import('../app/after_first_view')).AnswerTable,
  () => void sayNotLoaded(),
);

/** As many more entries of each list as are shown when the user asks for the rest. */
const kMore = 5000;

function isCut(report: Report): boolean {
  return (
    report.totalChanges > report.changes.length ||
    report.totalStops > report.stops.length ||
    report.totalConflicts > report.conflicts.length ||
    report.totalLocks > report.locks.length
  );
}

/** How many entries the longest of its lists has. */
function longest({ changes, stops, conflicts, locks }: Report): number {
  return Math.max(changes.length, stops.length, conflicts.length, locks.length);
}

/** The same report with the lists that were cut short, once they are asked for. */
function useRest(shown: Report | null, of: Preview | null) {
  const [asked, setAsked] = useState<{ report: Report | null; limit: number }>({ report: null, limit: 0 });
  const isAsked = shown !== null && asked.report === shown;
  const limit = isAsked ? asked.limit : 0;
  const step = state.value?.cursor ?? 0;
  const question = () => (of ? preview(of.event, limit) : ask('stepReport', { step, limit }));
  const { value } = useAnswer(() => (isAsked ? question() : undefined), limit, step, of?.event);
  // An earlier step's rest stays in `value` until this one's is there.
  const rest = isAsked && value?.sentence === shown.sentence ? value : undefined;
  const isComing = isAsked && (rest === undefined || (isCut(rest) && longest(rest) < limit));
  return { rest, askRest: () => setAsked({ report: shown, limit: limit + kMore }), isComing };
}

export function ReportSection() {
  const shownPreview = previewed.value;
  const shown = shownPreview?.report ?? lastStep.value;
  const { rest, askRest, isComing } = useRest(shown, shownPreview);
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
      {shownPreview && (
        <AnswerTable
          what="preview"
          asked={(form) => askBytes('previewTable', { ...asLooked(), form }, shownPreview.event)}
        />
      )}
      {isCut(rest ?? shown) && !isComing && (
        <Button
          small
          onClick={(event) => {
            event.currentTarget.closest('section')?.focus();
            askRest();
          }}
        >
          {rest ? 'Show more' : 'Show the rest'}
        </Button>
      )}
    </section>
  );
}
