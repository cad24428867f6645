// A page that stays open while another build is served in its place: what it did not load yet is gone.
import { signal } from '@preact/signals';
import { ownScript } from '../beside/open_pages';

/** Goes up by one whenever it is found out that another build is there. */
export const newBuildSeen = signal(0);

/** What is served in this page's place: its own build, another one, or nothing at all. */
async function servedNow(): Promise<'own' | 'another' | 'nothing'> {
  try {
    const answer = await fetch(new URL('./', document.baseURI), { cache: 'no-store' });
    if (!answer.ok) return 'nothing';
    const script = ownScript().split('/').at(-1) ?? '';
    return (await answer.text()).includes(script) ? 'own' : 'another';
  } catch {
    return 'nothing';
  }
}

/** Why a part of the page did not come, once that is known; a new build is told of by itself. */
export async function whyNotLoaded(): Promise<'new build' | 'no network' | 'unknown'> {
  const served = await servedNow();
  if (served === 'own') return 'unknown';
  if (served === 'nothing') return 'no network';
  newBuildSeen.value += 1;
  return 'new build';
}
