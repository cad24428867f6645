// Whether the page is kept for use without a network: it is, unless its user does not want that in this browser.
import { newBuildSeen } from '../store/new_build';
import { notify } from '../store/notices';
import { remembered } from '../store/preferences';
import { keepOffline } from './register';

/** Behind the address of the page. The service worker knows the first one, too: where the page itself is broken. */
const kOff = '?no-offline';
const kOn = '?offline';

const wanted = remembered<'yes' | 'no'>('offline', 'yes', (value) => value === 'yes' || value === 'no');

async function keepNothing(): Promise<void> {
  const folder = new URL('./', document.baseURI).href;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.scope === folder) await registration.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`sluice ${folder} `)) await caches.delete(name);
  }
}

function keepAgain(): void {
  wanted.value = 'yes';
  location.replace(`${location.pathname}${kOn}${location.hash}`);
}

function tellOff(): void {
  notify('Sluice keeps no copy of itself in this browser any more. Your sessions stay.', {
    topic: 'offline',
    sticky: true,
    actions: [{ label: 'Keep a copy again', run: keepAgain }],
  });
}

export async function followOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  if (location.search === kOff) wanted.value = 'no';
  if (location.search === kOn) wanted.value = 'yes';
  if (wanted.peek() === 'yes') {
    await keepOffline(() => {
      newBuildSeen.value += 1;
    });
    return;
  }
  await keepNothing();
  if (location.search === kOff) tellOff();
}
