// States and kinds of requests: glyph, word and shape, never colour alone.
import type { RequestKind, RequestStatus } from '../generated/protocol';
import { help, word } from './state';
import './marks.css';

const kGlyphs: Record<RequestStatus, string> = {
  draft: '✎',
  'tiers-setup': '…',
  pending: '●',
  inquiring: '?',
  scheduled: '»',
  revoking: '↩',
  approved: '✓',
  failed: '✕',
  revoked: '–',
  none: '○',
};

export function statusGlyph(status: string): string {
  return (kGlyphs as Record<string, string>)[status] ?? kAssetGlyphs[status] ?? '';
}
const kAssetGlyphs: Record<string, string> = {
  processing: '…',
  active: '✓',
  suspended: '‖',
  terminating: '↩',
  terminated: '–',
};

interface StatusProps {
  status: string;
  label: string;
  /** Of what: the group of words that explains it. */
  of?: 'requestStatuses' | 'configurationStatuses' | 'assetStatuses';
}

export function StatusMark({ status, label, of = 'requestStatuses' }: StatusProps) {
  return (
    <span class={`tier-status tier-status--${status}`} title={help(of, status)}>
      <span aria-hidden="true">{statusGlyph(status)}</span> {label}
    </span>
  );
}

/** Whose request it is: an asset's, or a tier's. */
export function KindMark({ kind, level }: { kind: RequestKind; level: number }) {
  const scope = level === 0 ? 'asset' : `tier${level}`;
  return (
    <span class={`tier-kind tier-kind--${kind}`}>
      <span aria-hidden="true">{kind === 'asset' ? '◆' : '▲'}</span> {word('scopes', scope)}
    </span>
  );
}

/** The product asks for more by now than the configuration has. */
export function NeedsUpdate() {
  return (
    <span class="tier-needs">
      <span aria-hidden="true">!</span> needs an update
    </span>
  );
}
