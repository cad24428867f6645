// Before events are refused for one in the middle, or for another order: which, why, and what else could be done.
import { answerAboutLater, hasOtherWays, laterRefused } from '../store/dialogs';
import { veil } from '../store/veil';
import { Button } from '../ui/button';
import { countText, moreText } from '../ui/count_text';
import { Dialog } from '../ui/dialog';
import './later_dialog.css';

const kMostListed = 50;

export function LaterDialog({ onClose }: { onClose: () => void }) {
  const refused = laterRefused.value;
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
  const listed = veil.value ? [] : refused;
  const more = listed.length - kMostListed;
  return (
    <Dialog
      title={`${countText(refused.length, hasOtherWays.value ? 'later event' : 'event')} would be refused`}
      onClose={onClose}
      foot={foot}
    >
      {veil.value && <p>{veil.value.why}</p>}
      <ul class="later-refused">
        {listed.slice(0, kMostListed).map(({ index, sentence, refusal }) => (
          <li key={index}>
            <strong class="user-text">{sentence}</strong>
            <span class="muted user-text">{refusal}</span>
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
