// What can be asked about an asset or a configuration now, and for the rest why not.
import { openForm } from '../event_forms/form_state';
import type { TierHolding } from '../generated/protocol';
import { preview, useAnswer } from '../store/ask';
import { eventInfo } from '../store/words';
import { Button, RuleLinks } from '../ui';
import { capital } from '../ui/capital';
import { prepareRequest } from './new_request';
import { word } from './state';
import './request_moves.css';

interface Ask {
  label: string;
  /** Asked of the core as it would be without values. */
  event: Record<string, unknown>;
  open: () => void;
}

const kAboutAssets = ['change', 'suspend', 'resume', 'cancel', 'adjustment'] as const;
const kAboutTiers = ['createTierUpdate', 'createTierAdjustment'] as const;

function asksOf({ id, level }: TierHolding): Ask[] {
  if (level > 0)
    return kAboutTiers.map((type) => ({
      label: eventInfo(type).label,
      event: { type, configuration: id, values: {} },
      open: () => openForm(type, { configuration: id }),
    }));
  return kAboutAssets.map((requestType) => ({
    label: capital(word('requestTypes', requestType)),
    event: { type: 'createAssetRequest', requestType, asset: id },
    open: () => prepareRequest({ requestType, asset: id }),
  }));
}

async function judge(asks: readonly Ask[]) {
  const steps = await Promise.all(asks.map(({ event }) => preview(JSON.stringify(event))));
  return asks.map((one, i) => ({ ...one, step: steps[i] }));
}

export function HoldingMoves({ holding }: { holding: TierHolding }) {
  const { value: judged } = useAnswer(() => judge(asksOf(holding)), holding.id, holding.openRequest);
  if (!judged) return null;
  const legal = judged.filter(({ step }) => step?.happened);
  const refused = judged.filter(({ step }) => step && !step.happened);
  return (
    <section class="moves" aria-label="What can be asked">
      <h3>What can be asked</h3>
      {legal.length === 0 ? (
        <p class="muted">Nothing for now.</p>
      ) : (
        <div class="tier-actions">
          {legal.map(({ label, open }) => (
            <Button key={label} small onClick={open}>
              {label}…
            </Button>
          ))}
        </div>
      )}
      {refused.length > 0 && (
        <details class="moves__not" open={legal.length === 0}>
          <summary>What cannot, and why ({refused.length})</summary>
          <ul>
            {refused.map(({ label, step }) => (
              <li key={label} class="moves__refused">
                <strong>{label}</strong> <span class="user-text">{step?.refusal}</span>{' '}
                <RuleLinks ids={step?.rule ? [step.rule] : []} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
