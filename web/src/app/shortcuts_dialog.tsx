// The list of keys.
import { Dialog } from '../ui/dialog';
import { commands } from './commands';
import './shortcuts_dialog.css';

/** Keys that are not commands: how to move. */
const kMoves: readonly [keys: string, label: string][] = [
  ['F6', 'Next pane, behind the last one the notices'],
  ['Shift+F6', 'Pane before'],
  ['F8', 'The pane with the focus gets the whole window, and gives it back'],
  ['↑ ↓ ← →', 'Move between rows, cells and cards; open and close'],
  ['Home End', 'First and last'],
  ['Enter', 'Choose; explain the outcome under the focus'],
  ['Shift+Enter', 'Diagram: explain the partnership of the card under the focus'],
  ['+ −', 'Diagram: unfold and fold; icicle: zoom in and out'],
  ['Alt+↑ Alt+↓', 'Timeline: move the event under the focus'],
  ['F2 Delete', 'Timeline: edit and remove the event under the focus'],
  ['Space', 'Flip the switch under the focus'],
  ['W U', 'Plan Sync: mark the difference under the focus as wanted or unwanted'],
  ['A … Z', 'Jump to an organization by its first letters'],
  ['Esc', 'Close'],
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const rows: [string, string][] = [
    ...commands
      .filter((command) => command.keys !== '')
      .map((command): [string, string] => [command.keys, command.label]),
    ...kMoves.map(([keys, label]): [string, string] => [keys, label]),
  ];
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <p class="shortcuts__more">
        How Sluice is used, every rule and every command:{' '}
        <a href="./docs/index.html" target="_blank" rel="noopener">
          Documentation
        </a>
      </p>
      <dl class="shortcuts">
        {rows.map(([keys, label]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
