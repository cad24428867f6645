// Where a list of suggestions stands: below its field, or above where there is more room.

const kGap = 4;
const kMostHeight = 320;

export function placeList(list: HTMLElement, field: HTMLElement): void {
  const box = field.getBoundingClientRect();
  const below = window.innerHeight - box.bottom - kGap;
  const above = box.top - kGap;
  const opensDown = below >= Math.min(kMostHeight, list.scrollHeight) || below >= above;
  const room = Math.max(80, Math.min(kMostHeight, (opensDown ? below : above) - kGap));
  const left = Math.max(kGap, Math.min(box.left, window.innerWidth - Math.max(box.width, 240) - kGap));
  list.style.maxHeight = `${room}px`;
  list.style.minWidth = `${Math.max(box.width, 180)}px`;
  list.style.left = `${left}px`;
  list.style.top = opensDown ? `${box.bottom + kGap}px` : 'auto';
  list.style.bottom = opensDown ? 'auto' : `${window.innerHeight - box.top + kGap}px`;
}
