// The first script of embed.html: says what is here and waits for a click. Everything else is loaded then. An embed keeps
// nothing in the browser and never writes its own address.
import '../styles/tokens.css';
import '../styles/base.css';
import './poster.css';
import { leaveWheelToHost, listenToHost, tellHeight, tellHost } from './frame';
import type { Given, ToEmbed } from './messages';
import { readOptions } from './options';
import { followHost, wantTheme } from './theme';

const options = readOptions(location.hash);
const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const runButton = element<HTMLButtonElement>('run');
const said = element('said');
let given: Given | undefined;
let running: Promise<typeof import('./run')> | undefined;

function say(text: string): void {
  said.textContent = text;
}

function fail(text: string): void {
  running = undefined;
  document.documentElement.removeAttribute('data-running');
  said.setAttribute('role', 'alert');
  say(text);
  runButton.hidden = false;
  tellHost({ type: 'sluice:failed', text });
}

async function run(): Promise<void> {
  if (running || (options.link === '' && !given)) return;
  runButton.hidden = true;
  said.setAttribute('role', 'status');
  say('Loading …');
  running = import('./run');
  try {
    const problem = await (await running).run(options, given);
    if (problem !== '') fail(problem);
  } catch {
    fail('Sluice could not be loaded.');
  }
}

function hear(message: ToEmbed): void {
  if (message.type === 'sluice:theme') followHost(message.theme);
  else if (message.type === 'sluice:open') {
    given = { format: message.format === 'csv' ? 'csv' : 'json', text: String(message.text) };
    runButton.hidden = running !== undefined;
    if (options.run) void run();
  } else if (message.type === 'sluice:options') {
    const next = readOptions(String(message.options));
    wantTheme(next.theme);
    Object.assign(options, { play: next.play, system: next.system, view: next.view, step: next.step });
    void running?.then((module) => module.take(options));
  }
}

wantTheme(options.theme);
leaveWheelToHost();
document.documentElement.toggleAttribute('data-fill', !options.isAsHighAsContent);
if (options.isAsHighAsContent) tellHeight(element('embed'));
if (options.title !== '') {
  element('title').textContent = options.title;
  document.title = options.title;
}
runButton.addEventListener('click', () => void run());
listenToHost(hear);
if (options.link !== '') {
  const open = element<HTMLAnchorElement>('open');
  open.href = `./#${options.link}`;
  open.hidden = false;
  runButton.hidden = false;
  if (options.run) void run();
} else if (window.parent === window) {
  say('There is nothing to show: this address holds no link of Sluice.');
}
tellHost({ type: 'sluice:ready' });
