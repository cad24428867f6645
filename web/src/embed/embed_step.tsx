// What the step at the cursor did, in the core's words.
import { lastStep } from '../store/session';

export function StepWords() {
  const step = lastStep.value;
  const words = step && (step.happened ? step.summary : step.refusal);
  if (!words) return null;
  return (
    <p class={`step-words user-text${step.happened ? '' : ' step-words--refused'}`} role="status">
      {words}
    </p>
  );
}
