// What the page shows first: nothing at `#new`, what a link in the address holds, else the first example. The last session is offered with either.

import firsts from 'virtual:first-examples';
import { effect } from '@preact/signals';
import { completeEngine } from '../engine/client';
import { keepOffline } from '../offline/register';
import { isLink, openLink } from '../share/open_link';
import { newBuildSeen } from '../store/new_build';
import { newDocument, start } from '../store/open';
import { report } from '../store/queue';
import { state } from '../store/session';
import { system } from '../store/system';
import { whenIdle } from '../ui/idle';
import { openExample } from './gallery';
import { followNewBuilds } from './new_build_notice';
import { followLeft, offerLastSession, withdrawOffer } from './restore';
import { followStorage } from './storage_notice';

const kNew = '#new';

async function openFirst(): Promise<void> {
  if (isLink(location.hash)) await openLink(location.hash, true);
  const first = location.hash === kNew ? undefined : (firsts[system.peek()] ?? firsts['data-sync']);
  if (first && state.peek() === null) await openExample(first, true);
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
  import('./dialogs').catch(() => {}); // tried again when one is opened
  void keepOffline(() => {
    newBuildSeen.value += 1;
  });
}

export async function startPage(): Promise<void> {
  followTitle();
  followAddress();
  followStorage();
  followLeft();
  followNewBuilds();
  try {
    await start();
    await openFirst();
  } catch (error) {
    report(error);
  } finally {
    whenIdle(fetchAhead);
  }
}
