// Puts a popover beside its anchor, inside the window: below where there is room, else above.
const kGap = 4;
const kMargin = 8;

export function placeBeside(anchor: Pick<Element, 'getBoundingClientRect'>, popover: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = from.bottom + kGap;
  const above = from.top - kGap - height;
  const top = below + height + kMargin <= window.innerHeight || above < kMargin ? below : above;
  const left = Math.max(kMargin, Math.min(from.left, window.innerWidth - width - kMargin));
  popover.style.top = `${Math.max(kMargin, Math.min(top, window.innerHeight - height - kMargin))}px`;
  popover.style.left = `${left}px`;
}
