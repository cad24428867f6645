// The strip under the top bar: what the last applied step did, with undo. Folded it leaves the line to what stands there
// otherwise; that is remembered.
import { computed } from '@preact/signals';
import { undo } from '../store/history';
import { remembered } from '../store/preferences';
import { brokenText, hideStep, inOne, outcomesText, strip } from '../store/strip';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { RuleLink } from '../ui/rule_link';
import './step_strip.css';

type Fold = 'open' | 'folded';
const fold = remembered<Fold>('strip', 'open', (kept): kept is Fold => kept === 'open' || kept === 'folded');
export const isFolded = computed(() => fold.value === 'folded');

export function StepStrip() {
  const shown = strip.value;
  if (!shown) return null;
  const folded = isFolded.value;
  const { step, outcomes, broken } = shown;
  const kind = !step.happened || step.counts.destroyed > 0 ? 'step-strip--warning' : '';
  const said = step.happened ? step.summary : step.refusal;
  return (
    <section class={`step-strip ${kind} ${folded ? 'step-strip--folded' : ''}`} aria-label="Last step">
      <Icon name={step.happened ? 'check' : 'warning'} />
      <p class="step-strip__text user-text" title={inOne([step.sentence, said])}>
        <strong>{step.sentence}</strong>
        {outcomes > 0 && <span class="step-strip__count">{outcomesText(outcomes)}</span>}
        {broken > 0 && <span class="step-strip__count">{brokenText(broken)}</span>}
        <span class="step-strip__summary">{said}</span>
      </p>
      {!step.happened && step.rule && <RuleLink id={step.rule} />}
      <Button small icon="undo" onClick={() => void undo()}>
        Undo
      </Button>
      <IconButton
        small
        icon={folded ? 'chevronLeft' : 'chevronRight'}
        label={folded ? 'Unfold the result' : 'Fold the result'}
        aria-expanded={!folded}
        onClick={() => {
          fold.value = folded ? 'open' : 'folded';
        }}
      />
      <IconButton small icon="close" label="Close" onClick={hideStep} />
    </section>
  );
}
