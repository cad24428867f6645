// The state of an entitlement: glyph, word and shape.
import './state_mark.css';

const kGlyphs: Record<string, string> = { draft: '✎', deployed: '●', inactive: '◌', obsolete: '✕' };

export function StateMark({ state, label }: { state: string; label: string }) {
  return (
    <span class={`state-mark state-mark--${state}`}>
      <span aria-hidden="true">{kGlyphs[state]}</span> {label}
    </span>
  );
}
