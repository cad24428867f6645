// The focus stays near where it was when what had it is gone: a row that was removed, a button whose action is done, what
// opened a dialog. Whoever takes the focus away by hand has it as they want it.
const kPlaces = 'dialog, [popover], .pane, header, footer, nav, section';
const kFocusable =
  'button:not(:disabled), [href], input:not(:disabled), select:not(:disabled), textarea, [tabindex="0"], ' +
  '[role="row"][tabindex], [role="option"][tabindex], [role="treeitem"][tabindex]';
const kMostTrails = 12;

interface Stop {
  element: Element;
  beside: readonly (Element | null)[];
}
/** From what had the focus up to the place it is in. */
type Trail = readonly Stop[];
let trails: Trail[] = [];

function trailOf(focused: Element): Trail {
  const place = focused.closest(kPlaces) ?? document.body;
  const trail: Stop[] = [];
  for (let at: Element | null = focused; at; at = at === place ? null : at.parentElement)
    trail.push({
      element: at,
      beside: at === place ? [] : [at.nextElementSibling, at.previousElementSibling],
    });
  return trail;
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

function takes(element: Element | null): boolean {
  if (!element || !isUsable(element)) return false;
  (element as HTMLElement).focus({ preventScroll: true });
  return document.activeElement === element;
}

function takesWithin(element: Element | null): boolean {
  if (!element?.isConnected || element === document.body) return false;
  if (element.matches(kFocusable) && takes(element)) return true;
  return [...element.querySelectorAll(kFocusable)].some(takes);
}

function follow(trail: Trail): boolean {
  return trail.some(
    ({ element, beside }) => beside.some(takesWithin) || takesWithin(element) || takes(element),
  );
}

function isLost(): boolean {
  const last = trails.at(-1)?.[0]?.element;
  const active = document.activeElement ?? document.body;
  // A button that can no longer be pressed may have the focus still: the browser takes it a little later.
  return last !== undefined && !isUsable(last) && (active === document.body || active === last);
}

/** The browser takes the focus from what is gone when it next draws. */
function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

function giveBack(): void {
  // A dialog that the keyboard opened from nowhere leaves to the first list what it had.
  const firstList = document.querySelector('main [tabindex="0"]');
  if (isLost()) [...trails].reverse().some(follow) || takes(firstList);
}

export function keepFocus(): void {
  let isAwaited = false;
  const seen = new MutationObserver(() => {
    if (isAwaited) return;
    isAwaited = true;
    afterDrawing(() => {
      isAwaited = false;
      if (isLost()) afterDrawing(giveBack); // whoever knows better where it belongs comes first
    });
  });
  seen.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  });
  document.addEventListener('focusin', ({ target }) => {
    trails = [...trails, trailOf(target as Element)].slice(-kMostTrails);
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget) return;
    afterDrawing(() => {
      if (document.activeElement === document.body && isUsable(target as Element)) trails = [];
    });
  });
}
