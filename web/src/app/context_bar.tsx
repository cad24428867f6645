// One line under the top bar, of a fixed height so that nothing moves under the pointer: what the last step did,
// else the session that could be gone on with, else what the scenario is about.
import { state } from '../store/session';
import { strip } from '../store/strip';
import { veil } from '../store/veil';
import './context_bar.css';
import { isPhone } from '../store/layout';
import { runCommand } from './commands';
import { offered, RestoreOffer } from './restore';
import { isFolded, StepStrip } from './step_strip';
import { What } from './what';

function Notes() {
  if (!state.value) return null;
  return (
    <>
      <What />
      <button type="button" class="context-bar__notes user-text" onClick={() => runCommand('document')}>
        {state.value.notes || 'Add a title and notes…'}
      </button>
    </>
  );
}

function Content() {
  if (veil.value) return null;
  if (strip.value)
    return (
      <>
        {isFolded.value && !isPhone.value && <Notes />}
        <StepStrip />
      </>
    );
  if (offered.value) return <RestoreOffer />;
  if (!isPhone.value) return <Notes />;
  return (
    <section aria-label="About Sluice">
      <What />
    </section>
  );
}

export function ContextBar() {
  return (
    <div class="context-bar">
      <Content />
    </div>
  );
}
