// The three switches of a partnership, with their names. A switch that does not apply says why.
import type { Flags } from '../generated/protocol';
import { toggleFlag } from '../store/actions';
import { flagInfo } from '../store/words';
import { Switch } from '../ui';

interface Props {
  upstream: string;
  upstreamName: string;
  downstream: string;
  downstreamName: string;
  flags: Flags;
  allowEditApplies: boolean;
  allowEditNote: string;
}

const kFlags: readonly (keyof Flags)[] = ['dataSync', 'exclusive', 'allowEdit'];

export function PartnershipSwitches(props: Props) {
  const { upstream, upstreamName, downstream, downstreamName, flags, allowEditApplies, allowEditNote } =
    props;
  return (
    <div class="switches">
      {kFlags.map((flag) => {
        const { label, help } = flagInfo(flag);
        const applies = flag !== 'allowEdit' || allowEditApplies;
        return (
          <div key={flag} class="switches__line" title={help}>
            <Switch
              label={`${label}, ${upstreamName} to ${downstreamName}`}
              caption={label}
              on={flags[flag]}
              disabled={!applies}
              {...(applies ? {} : { reason: allowEditNote })}
              onToggle={() => void toggleFlag({ upstream, downstream, flags }, flag)}
            />
            {!applies && <small class="muted">{allowEditNote}</small>}
          </div>
        );
      })}
    </div>
  );
}
