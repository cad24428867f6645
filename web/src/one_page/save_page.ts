// The open scenario and all of Sluice in one HTML file.

import { bytes, call, useWholeEngine } from '../engine/client';
import { ask, askBytes } from '../store/ask';
import { whyNotLoaded } from '../store/new_build';
import { state } from '../store/session';
import { fileName, saveFile, sizeText } from '../ui/files';
import { pageHtml } from './html';
import { packedEngine, pageParts } from './page_parts';
import { presentlyShown, type ShownAt } from './shown';

interface Saved {
  title: string;
  scenario: Uint8Array;
  shown: ShownAt;
}

async function asItIs(): Promise<Saved> {
  const title = state.peek()?.title ?? '';
  return { title, scenario: await askBytes('document', { form: 'timeline' }), shown: presentlyShown() };
}

/** The engine replaces names in links: what such a link holds is saved. */
async function withoutNames(): Promise<Saved> {
  await useWholeEngine();
  const { view, step } = presentlyShown();
  const { link } = await ask('link', { view, anonymous: true });
  const opened = await call('open', { format: 'link' }, link);
  const { session, title } = opened.state;
  try {
    const scenario = await bytes('document', { session, form: 'timeline' });
    return { title, scenario, shown: { step, view: opened.view ?? {} } };
  } finally {
    await call('close', { session });
  }
}

async function parts() {
  try {
    return await Promise.all([pageParts(), packedEngine()]);
  } catch {
    if ((await whyNotLoaded()) === 'new build') return undefined; // which is told of by itself
    throw new Error('The page could not be made: a part of it could not be loaded.');
  }
}

/** Saves what is open as one file, which opens from a disk and as it is shown now. In words what came of it, if anything. */
export async function savePage(anonymous = false): Promise<string> {
  const { title, scenario, shown } = await (anonymous ? withoutNames() : asItIs());
  const made = await parts();
  if (!made) return '';
  const [page, engine] = made;
  const content = {
    title,
    scenario: new TextDecoder().decode(scenario),
    shown: JSON.stringify(shown),
    engine,
  };
  const file = new TextEncoder().encode(pageHtml(page, content));
  const name = fileName(title, 'html');
  saveFile(file, name, 'text/html');
  return `"${name}" holds the scenario and all of Sluice (${sizeText(file.length)}).`;
}
