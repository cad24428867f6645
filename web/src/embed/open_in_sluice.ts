// "Open in Sluice": the page with what the embed shows now, what was flipped included, in a link that the whole engine
// makes. Where that engine is there anyway, the address is kept up to date; else it is made when it is wanted.
import { effect } from '@preact/signals';
import { engineSettled, hasWholeEngine } from '../engine/client';
import { presentView } from '../picture/link_view';
import { ask } from '../store/ask';
import { notify } from '../store/notices';
import { report } from '../store/queue';
import { revision, selection } from '../store/session';

const kNoWindow = 'No window could be opened. Try the link again.';

let isFresh = false;

async function makeLink(anchor: HTMLAnchorElement): Promise<void> {
  const at = [revision.peek(), selection.peek()];
  const { link } = await ask('link', { view: presentView() });
  anchor.href = `./${link}`;
  isFresh = at[0] === revision.peek() && at[1] === selection.peek();
}

function openPage(event: MouseEvent, anchor: HTMLAnchorElement): void {
  if (isFresh) return; // the browser follows it
  event.preventDefault();
  // At once: after waiting it would be a window that nobody asked for.
  const page = window.open('about:blank', '_blank');
  if (page) page.opener = null;
  makeLink(anchor).then(
    () => {
      if (page) page.location.replace(anchor.href);
      else notify(kNoWindow, { topic: 'window' }); // the address stands in the link by now
    },
    (error: unknown) => {
      page?.close();
      report(error);
    },
  );
}

/** `isLinked`: what is shown stands in the embed's own address, and so in the link, until something is done. */
export function followOpenLink(isLinked: boolean): void {
  const anchor = document.getElementById('open') as HTMLAnchorElement;
  anchor.hidden = false;
  let isUntouched = isLinked;
  anchor.addEventListener('click', (event) => openPage(event, anchor));
  effect(() => {
    void revision.value;
    void selection.value;
    isFresh = isUntouched;
    isUntouched = false;
    if (isFresh || !hasWholeEngine()) return;
    engineSettled()
      .then(() => makeLink(anchor))
      .catch(() => {}); // asked for again by a click
  });
}
