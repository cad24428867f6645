// The chosen partnership in short: whose it is, its mode with what that means, and in a playable embed its switches.
import { PartnershipSwitches } from '../inspector/partnership_switches';
import '../inspector/inspector.css';
import { row as rowOf } from '../store/rows';
import { tree } from '../store/session';
import { modeInfo } from '../store/words';
import type { ChosenPartnership } from './chosen_partnership';
import { isPlayable } from './state';

/** Out of the rows that are there anyway: no further part of the engine is asked for. */
function partnershipOf({ upstream, downstream }: ChosenPartnership) {
  for (const index of tree.value.organization) {
    const row = rowOf(index);
    const above = row?.id === downstream && row.upstreams.find((each) => each.upstream === upstream);
    if (row && above) return { ...above, downstream, downstreamName: row.name };
  }
  return undefined;
}

export function EmbedPartnership(chosen: ChosenPartnership) {
  const found = partnershipOf(chosen);
  if (!found) return null;
  const mode = modeInfo(found.mode);
  return (
    <section class="chosen" aria-label="The chosen partnership">
      <h2 class="chosen__names">
        <span class="user-text">{found.upstreamName}</span>
        <span aria-hidden="true"> → </span>
        <span class="visually-hidden"> to </span>
        <span class="user-text">{found.downstreamName}</span>
      </h2>
      {isPlayable.value && <PartnershipSwitches {...found} />}
      <p class="chosen__mode">
        <strong>{mode.label}</strong> <span class="user-text">{mode.help}</span>
      </p>
    </section>
  );
}
