// A quantity as a bar and in words: what remains, what is used.
import './quantity.css';

export function numberText(value: number): string {
  return value.toLocaleString('en');
}

interface Props {
  quantity: number;
  used: number;
  remaining: number;
  /** "activated" or "redeemed"; of several entitlements together, neither. */
  usedLabel?: string;
}

function leftWords({ quantity, remaining }: Props): string {
  return `${numberText(remaining)} of ${numberText(quantity)} remain`;
}

/** "40 of 100 remain, 60 activated". */
export function quantityWords(props: Props): string {
  const { used, usedLabel = 'used' } = props;
  return used === 0 ? leftWords(props) : `${leftWords(props)}, ${numberText(used)} ${usedLabel}`;
}

/** The words say what the bar shows. */
export function Quantity(props: Props & { short?: boolean }) {
  const { quantity, remaining, short = false } = props;
  const share = quantity === 0 ? 0 : (remaining / quantity) * 100;
  const left = leftWords(props);
  return (
    <span class="quantity">
      <svg class="quantity__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="quantity__all" width="100" height="8" />
        <rect class="quantity__left" width={share} height="8" />
      </svg>
      <span class="quantity__words" title={quantityWords(props)}>
        {left}
        {!short && <span class="quantity__use">{quantityWords(props).slice(left.length)}</span>}
      </span>
    </span>
  );
}
