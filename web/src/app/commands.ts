// Everything that can be done by name: the palette lists it, the menus and shortcuts run it.

import {
  continueFromHere,
  exportHere,
  exportPage,
  exportScenario,
  exportTable,
  exportWorkbook,
} from '../share/export';
import { goTo } from '../store/actions';
import { branchHere } from '../store/branches';
import { pinForCompare, pinned } from '../store/comparison';
import { type DialogName, openDialog } from '../store/dialogs';
import { redo, redoLabel, undo, undoLabel } from '../store/history';
import { focusPane } from '../store/layout';
import { newDocument } from '../store/open';
import { setFilters, state, whenOpen } from '../store/session';
import { veil } from '../store/veil';
import type { IconName } from '../ui/icon';
import { switchTheme } from './theme';

export interface Command {
  id: string;
  label: string;
  icon: IconName;
  /** As shown to people; empty where it has no keys. */
  keys: string;
  run: () => void;
  enabled: () => boolean;
}

const isMac = /mac|iphone|ipad/i.test(navigator.platform);
const mod = isMac ? '⌘' : 'Ctrl+';

const always = () => true;
/** What names everybody waits while everything is shown as somebody sees it. */
const unveiled = () => veil.value === null;
const show = (name: Exclude<DialogName, 'none' | 'destructive' | 'later'>) => () => openDialog(name);

/** Pins the present for comparing, or shows what differs where something is pinned already. */
function compareNow(): void {
  if (pinned.peek()) openDialog('compare');
  else void pinForCompare();
}

function startNew(): void {
  void newDocument();
  focusPane('organizations');
}

/** Beside the page: what is open in it stays. */
function openDocs(): void {
  window.open('./docs/index.html', '_blank', 'noopener');
}

function searchOrganizations(): void {
  setFilters({ text: '' });
  focusPane('organizations');
  requestAnimationFrame(() =>
    document.querySelector<HTMLInputElement>('#pane-organizations [type=search]')?.focus(),
  );
}

/** What begins with another document, or is about none. */
const kOfNoDocument = /^(examples|import|new|restore|theme|docs|palette|shortcuts)$/;

/** What is about the document waits for the first one, where none is open yet: no press is lost. */
function command(
  id: string,
  label: string,
  icon: IconName,
  run: () => void,
  keys = '',
  enabled: () => boolean = always,
): Command {
  return { id, label, icon, keys, enabled, run: kOfNoDocument.test(id) ? run : () => whenOpen(run) };
}

export const commands: readonly Command[] = [
  command('examples', 'Examples', 'examples', show('examples')),
  command('import', 'Import', 'upload', show('import')),
  command('new', 'New', 'add', startNew),
  command('restore', 'Earlier sessions', 'timeline', show('restore')),
  command(
    'undo',
    'Undo',
    'undo',
    () => void undo(),
    `${mod}Z`,
    () => undoLabel.value !== '',
  ),
  command(
    'redo',
    'Redo',
    'redo',
    () => void redo(),
    `${isMac ? '⇧⌘' : 'Shift+Ctrl+'}Z`,
    () => redoLabel.value !== '',
  ),
  command('compare', 'Compare', 'compare', compareNow, '', unveiled),
  command('readings', 'Readings', 'readings', show('readings')),
  command('document', 'Title and notes', 'edit', show('document'), '', unveiled),
  command('share', 'Share a link, a picture or a table', 'share', show('share'), '', unveiled),
  command('save', 'Save the scenario (JSON)', 'download', () => void exportScenario(), '', unveiled),
  command(
    'save-here',
    'Save the present as a new start (JSON)',
    'download',
    () => void exportHere(),
    '',
    unveiled,
  ),
  command(
    'save-page',
    'Save as one page that needs no network (HTML)',
    'download',
    () => void exportPage(),
    '',
    unveiled,
  ),
  command(
    'save-table',
    'Save the channel as a table (CSV)',
    'download',
    () => void exportTable(false),
    '',
    unveiled,
  ),
  command(
    'save-spreadsheet',
    'Save the channel for a spreadsheet (CSV with a byte order mark)',
    'download',
    () => void exportTable(true),
    '',
    unveiled,
  ),
  command(
    'save-workbook',
    'Save the channel as a workbook (XLSX)',
    'download',
    () => void exportWorkbook(),
    '',
    unveiled,
  ),
  command(
    'continue-here',
    'Go on from the present as a new scenario',
    'play',
    () => void continueFromHere(),
    '',
    unveiled,
  ),
  command('first', 'Go to the start of the timeline', 'timeline', () => void goTo(0)),
  command('last', 'Go to the end of the timeline', 'timeline', () => void goTo(state.value?.events ?? 0)),
  command('branch', 'Branch here', 'branch', () => void branchHere()),
  command('search', 'Search organizations', 'search', searchOrganizations),
  command('theme', 'Switch between light and dark', 'moon', switchTheme),
  command('docs', 'Documentation', 'help', openDocs),
  command('palette', 'Command palette', 'search', show('palette'), `${mod}K`),
  command('shortcuts', 'Keyboard shortcuts', 'keyboard', show('shortcuts'), '?'),
];

export function runCommand(id: string): void {
  const found = commands.find((candidate) => candidate.id === id);
  if (found?.enabled()) found.run();
}
