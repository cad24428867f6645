// An event of the timeline as text, and live what it would do.
import { useState } from 'preact/hooks';
import { EngineProblems } from '../engine/answer';
import type { Problem, StepReport as Report } from '../generated/protocol';
import { goTo } from '../store/actions';
import { preview, useAnswer } from '../store/ask';
import { replaceEvent } from '../store/rearrange';
import { Button, Dialog } from '../ui';
import './event_form.css';
import { type EditedText, editedText } from './event_text';
import { replacedTitle } from './replaced';
import { StepReport } from './step_report';

interface Checked {
  text: string;
  report?: Report;
  problems: readonly Problem[];
}

async function check(text: string): Promise<Checked> {
  try {
    return { text, report: await preview(text), problems: [] };
  } catch (error) {
    if (error instanceof EngineProblems) return { text, problems: error.problems };
    throw error;
  }
}

function Open({ edited, onClose }: { edited: EditedText; onClose: () => void }) {
  const { replaced } = edited;
  const [text, setText] = useState(edited.text);
  const { value: checked } = useAnswer(() => check(text), text);
  const happens = checked?.text === text && checked.report?.happened === true;
  const cancel = () => {
    onClose();
    void goTo(replaced.cursor);
  };
  const apply = async () => {
    if (!happens) return;
    onClose();
    await replaceEvent(replaced.index, text);
  };
  const foot = (
    <>
      <Button onClick={cancel}>Cancel</Button>
      <Button
        kind="primary"
        aria-disabled={happens ? undefined : true}
        title={checked?.problems[0]?.message ?? (checked?.report?.refusal || undefined)}
        onClick={() => void apply()}
      >
        Apply
      </Button>
    </>
  );
  return (
    <Dialog title={replacedTitle('the event as text', replaced)} wide onClose={cancel} foot={foot}>
      <textarea
        class="event-text"
        aria-label="The event as text"
        data-first
        spellcheck={false}
        rows={12}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="event-dialog__result" aria-live="polite">
        {checked?.problems.map(({ path, message, hint }) => (
          <p key={path + message} class="event-text__problem user-text">
            <code>{path}</code> {message} {hint}
          </p>
        ))}
        {checked?.report && <StepReport report={checked.report} />}
      </div>
    </Dialog>
  );
}

export function EventTextDialog({ onClose }: { onClose: () => void }) {
  const edited = editedText.value;
  return edited && <Open key={edited.replaced.index} edited={edited} onClose={onClose} />;
}
