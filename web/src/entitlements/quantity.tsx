// A quantity as a bar and in words: what remains of what was received, what was passed on and what is used. The words are
// the core's.
import './quantity.css';

interface Props {
  /** All that it ever had; where nothing is received, what there is. */
  received?: number;
  quantity: number;
  remaining: number;
  /** "50 of 100 received remain". */
  left: string;
  /** "100 received: 30 passed on, 20 activated, 50 left". */
  amounts: string;
}

/** The words say what the bar shows. */
export function Quantity({
  received,
  quantity,
  remaining,
  left,
  amounts,
  short = false,
}: Props & { short?: boolean }) {
  const all = received ?? quantity;
  const share = all === 0 ? 0 : (remaining / all) * 100;
  return (
    <span class="quantity">
      <svg class="quantity__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="quantity__all" width="100" height="8" />
        <rect class="quantity__left" width={share} height="8" />
      </svg>
      <span class="quantity__words" title={amounts}>
        {short ? left : amounts}
      </span>
    </span>
  );
}
