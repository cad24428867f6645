// The chosen partnership in short: whose it is, its mode with what that means, and in a playable embed its switches.
import { PartnershipSwitches } from '../inspector/partnership_switches';
import '../inspector/inspector.css';
import { ask, useAnswer } from '../store/ask';
import type { ChosenPartnership } from './chosen_partnership';
import { isPlayable } from './state';

export function EmbedPartnership({ upstream, downstream }: ChosenPartnership) {
  const { value: view } = useAnswer(() => ask('partnership', { upstream, downstream }), upstream, downstream);
  if (!view) return null;
  return (
    <section class="chosen" aria-label="The chosen partnership">
      <h2 class="chosen__names">
        <span class="user-text">{view.upstreamName}</span>
        <span aria-hidden="true"> → </span>
        <span class="visually-hidden"> to </span>
        <span class="user-text">{view.downstreamName}</span>
      </h2>
      {isPlayable.value && <PartnershipSwitches {...view} />}
      <p class="chosen__mode">
        <strong>{view.modeLabel}</strong> <span class="user-text">{view.modeSentence}</span>
      </p>
    </section>
  );
}
