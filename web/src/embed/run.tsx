// What is loaded when an embed runs: the engine, the scenario, and the views over it.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { holdPage } from '../beside/open_pages';
import { beginWhole, engineFailure } from '../engine/client';
import { linkKnown } from '../engine/first_parts';
import type { Problem } from '../generated/protocol';
import { showView } from '../picture/link_view';
import { goTo } from '../store/actions';
import { openDocument, start } from '../store/open';
import { selection, state, tree } from '../store/session';
import { system } from '../store/system';
import { selectFirstPartnership } from './chosen_partnership';
import { EmbedApp } from './embed_app';
import './embed_app.css';
import { tellHost } from './frame';
import type { Given } from './messages';
import { followOpenLink } from './open_in_sluice';
import type { EmbedOptions } from './options';
import { isPlayable, wantedView } from './state';

let step: number | undefined;

/** Takes what may change while it runs. */
export function take(options: EmbedOptions): void {
  if (options.system) system.value = options.system;
  isPlayable.value = options.play;
  wantedView.value = options.view;
  if (options.step !== undefined && options.step !== step && state.peek()) void goTo(options.step);
  step = options.step;
}

function wordsOf(problems: readonly Problem[], isLink: boolean): string {
  const [first] = problems;
  if (!first) return '';
  const more = problems.length > 1 ? `(and ${problems.length - 1} more)` : '';
  const where = isLink || first.path === '' ? '' : `${first.path}:`;
  return [where, first.message, first.hint, more].filter((part) => part !== '').join(' ');
}

function followTitle(fallback: string): void {
  effect(() => {
    const title = state.value?.title || fallback;
    if (title === '') return;
    document.title = title;
    document.getElementById('title')!.textContent = title;
  });
}

let started: Promise<void> | undefined;

/** Runs it; answers with what is wrong with the scenario, or with an empty text. */
export async function run(options: EmbedOptions, given: Given | undefined): Promise<string> {
  // Tables are for it alone, and other systems: begun with what they need, they wait for nothing that they do not.
  if (!started && (given?.format === 'csv' || options.system)) beginWhole();
  if (!given) linkKnown?.().catch(() => {}); // it travels with the engine; whoever opens the link hears why
  started ??= start();
  try {
    await started;
  } catch {
    return engineFailure.peek();
  }
  holdPage();
  const text = given ? given.text : `#${options.link}`;
  const problems = await openDocument(new TextEncoder().encode(text), {
    format: given ? given.format : 'link',
    onView: showView,
  });
  if (problems.length > 0) return wordsOf(problems, given === undefined);
  if (given) showView({}); // a file names no tab
  take(options);
  if (selection.peek().kind === 'none' && tree.peek().rows > 0) selectFirstPartnership();
  followTitle(options.title);
  followOpenLink(given === undefined && options.step === undefined);
  document.documentElement.setAttribute('data-running', '');
  const main = document.getElementById('main')!;
  main.replaceChildren();
  render(<EmbedApp />, main);
  tellHost({ type: 'sluice:running', title: state.peek()?.title ?? '' });
  return '';
}
