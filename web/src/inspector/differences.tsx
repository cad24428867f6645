// Where the two sides of a partnership differ now, setting by setting.
import type { PartnershipView } from '../generated/protocol';
import { EmptyState } from '../ui';

function Texts({ label, texts }: { label: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <p class="user-text few-lines">
      <span class="muted">{label}:</span> {texts.join(', ')}
    </p>
  );
}

export function Differences({ view }: { view: PartnershipView }) {
  const { differences, upstreamName, downstreamName } = view;
  return (
    <details class="inspector__section" open={differences.length > 0 && differences.length <= 6}>
      <summary>
        Differences now <span class="muted">({differences.length})</span>
      </summary>
      {differences.length === 0 && (
        <EmptyState title="None" text="Both have the same in every setting that syncs." />
      )}
      {differences.map((difference) => (
        <section key={difference.setting} class="difference">
          <h4>{difference.settingLabel}</h4>
          <Texts label={`Only ${upstreamName}`} texts={difference.onlyUpstream} />
          <Texts label={`Only ${downstreamName}`} texts={difference.onlyDownstream} />
          <Texts label="Different" texts={difference.different} />
        </section>
      ))}
    </details>
  );
}
