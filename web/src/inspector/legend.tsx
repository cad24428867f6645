// While nothing is selected: what the outcomes and modes mean, in the core's words.
import { description, isEmpty } from '../store/session';
import { EmptyState, OutcomeChip } from '../ui';

export function Legend() {
  const words = description.value;
  if (!words) return null;
  return (
    <div class="legend">
      {!isEmpty.value && (
        <EmptyState
          title="Nothing is selected"
          text="Choose an organization for its values, or an outcome for the reason behind it."
        />
      )}
      <h2>Outcomes</h2>
      <dl class="legend__list">
        {words.outcomes.map((outcome) => (
          <div key={outcome.id}>
            <dt>
              <OutcomeChip cell={{ shown: outcome.id }} />
            </dt>
            <dd>{outcome.help}</dd>
          </div>
        ))}
      </dl>
      <h2>Modes</h2>
      <dl class="legend__list">
        {words.modes.map((mode) => (
          <div key={mode.id}>
            <dt>{mode.label}</dt>
            <dd>{mode.help}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
