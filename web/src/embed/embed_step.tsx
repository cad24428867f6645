// What the step at the cursor did, in the core's words.
import { lastStep } from '../store/session';

/** `isReported`: what happened stands above already. */
export function StepWords({ isReported }: { isReported: boolean }) {
  const step = lastStep.value;
  const words = step && (!step.happened ? step.refusal : isReported ? '' : step.summary);
  if (!words) return null;
  return (
    <p class={`step-words user-text${step.happened ? '' : ' step-words--refused'}`} role="status">
      {words}
    </p>
  );
}
