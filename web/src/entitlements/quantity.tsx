// A quantity as a bar and in words: what is used, what remains.
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

/** "40 of 100 remain, 60 activated". */
export function quantityWords({ quantity, used, remaining, usedLabel = 'used' }: Props): string {
  const left = `${numberText(remaining)} of ${numberText(quantity)} remain`;
  return used === 0 ? left : `${left}, ${numberText(used)} ${usedLabel}`;
}

/** The words say what the bar shows. */
export function Quantity(props: Props & { short?: boolean }) {
  const { quantity, used, remaining, short = false } = props;
  const share = quantity === 0 ? 0 : (used / quantity) * 100;
  return (
    <span class="quantity">
      <svg class="quantity__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="quantity__all" width="100" height="8" />
        <rect class="quantity__used" width={share} height="8" />
      </svg>
      <span class="quantity__words">
        {short ? `${numberText(remaining)} of ${numberText(quantity)} remain` : quantityWords(props)}
      </span>
    </span>
  );
}
