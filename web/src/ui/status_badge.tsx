// How sure a rule is, as the core words it.
import type { Status } from '../generated/protocol';
import { statusInfo } from '../store/words';
import './rule_link.css';

export function StatusBadge({ status }: { status: Status }) {
  const info = statusInfo(status);
  return (
    <span class={`status-badge status-badge--${status}`} title={info.help}>
      {info.label}
    </span>
  );
}
