// What the page shows first: nothing at `#new`, what a link in the address holds, else what it begins with. The last
// session is offered with either.
import { effect } from '@preact/signals';
import { completeEngine } from '../engine/client';
import { isLink, openLink } from '../share/open_link';
import { newDocument, start } from '../store/open';
import { report } from '../store/queue';
import { state } from '../store/session';
import { whenIdle } from '../ui/idle';
import { fetchBeginning, openBeginning } from './beginning';
import { followNewBuilds } from './new_build_notice';
import { followLeft, offerLastSession, withdrawOffer } from './restore';
import { followStorage } from './storage_notice';

const kNew = '#new';

async function openFirst(): Promise<void> {
  if (isLink(location.hash)) await openLink(location.hash, true);
  if (location.hash !== kNew && state.peek() === null) await openBeginning();
  if (state.peek() === null) await newDocument();
  await offerLastSession();
}

function followTitle(): void {
  effect(() => {
    const title = state.value?.title;
    document.title = title ? `${title} · Sluice` : 'Sluice';
  });
}

function followAddress(): void {
  window.addEventListener('hashchange', () => {
    if (isLink(location.hash)) void openLink(location.hash);
    if (location.hash !== kNew) return;
    withdrawOffer();
    void newDocument();
  });
}

/** What the first view does without comes when it stands. */
function fetchAhead(): void {
  completeEngine();
  void import('../inspector/selected').catch(() => {}); // tried again when something is selected
  import('./after_first_view').then(
    ({ followOffline }) => followOffline(),
    () => {}, // tried again when a dialog is opened
  );
}

export async function startPage(): Promise<void> {
  followTitle();
  followAddress();
  followStorage();
  followLeft();
  followNewBuilds();
  if (location.hash !== kNew && !isLink(location.hash)) fetchBeginning();
  try {
    await start();
    await openFirst();
  } catch (error) {
    report(error);
  } finally {
    whenIdle(fetchAhead);
  }
}
