// Before events are refused or expectations fail for an event in the middle, or for another order: which, why, and what else
// could be done.
import { answerAboutLater, hasOtherWays, laterHarm } from '../store/dialogs';
import type { Harm } from '../store/harm';
import { veil } from '../store/veil';
import { Button } from '../ui/button';
import { capital } from '../ui/capital';
import { countText, moreText } from '../ui/count_text';
import { Dialog } from '../ui/dialog';
import './later_dialog.css';

const kMostListed = 50;

function titleOf({ refused, broken }: Harm): string {
  const events = countText(refused.length, hasOtherWays.value ? 'later event' : 'event');
  const expectations = countText(broken.length, 'expectation');
  if (broken.length === 0) return `${events} would be refused`;
  if (refused.length === 0) return `${expectations} would fail`;
  return `${events} would be refused, ${expectations} would fail`;
}

interface Line {
  key: string;
  what: string;
  why: string;
}

/** An event with the reason of its refusal, an expectation with what would be found instead. */
function linesOf({ refused, broken }: Harm): Line[] {
  return [
    ...refused.map(({ index, sentence, refusal }) => ({ key: `e${index}`, what: sentence, why: refusal })),
    ...broken.map(({ index, sentence, found }) => ({
      key: `x${index}`,
      what: sentence,
      why: `${capital(found)}.`,
    })),
  ];
}

export function LaterDialog({ onClose }: { onClose: () => void }) {
  const harm = laterHarm.value;
  const foot = hasOtherWays.value ? (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button onClick={() => answerAboutLater('keep')}>Insert all the same</Button>
      <Button onClick={() => answerAboutLater('end')}>Do it at the end</Button>
      <Button kind="primary" icon="branch" data-first onClick={() => answerAboutLater('branch')}>
        Branch here
      </Button>
    </>
  ) : (
    <>
      <Button data-first onClick={onClose}>
        Cancel
      </Button>
      <Button kind="primary" onClick={() => answerAboutLater('keep')}>
        Do it all the same
      </Button>
    </>
  );
  // The timeline names all.
  const listed = veil.value ? [] : linesOf(harm);
  const more = listed.length - kMostListed;
  return (
    <Dialog title={titleOf(harm)} onClose={onClose} foot={foot}>
      {veil.value && <p>{veil.value.why}</p>}
      <ul class="later-harm">
        {listed.slice(0, kMostListed).map(({ key, what, why }) => (
          <li key={key}>
            <strong class="user-text">{what}</strong>
            <span class="muted user-text">{why}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">{moreText(more)}</p>}
      {hasOtherWays.value && (
        <p class="muted">A branch sets the later events aside: they can be gone back to.</p>
      )}
    </Dialog>
  );
}
