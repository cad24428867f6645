// The top bar: title, then what is done to the whole scenario.
import { addressOf } from '../beside/beside';
import { pinned } from '../store/comparison';
import { redoLabel, undoLabel } from '../store/history';
import { isPhone } from '../store/layout';
import { state } from '../store/session';
import { veil } from '../store/veil';
import { IconButton } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { Menu, type MenuItem } from '../ui/menu';
import { commands, runCommand } from './commands';
import { useComparison } from './comparison_answer';
import { What } from './what';
import './top_bar.css';

function BarButton({ id, icon, words }: { id: string; icon: IconName; words: string }) {
  return (
    <button type="button" class="button button--quiet bar-button" onClick={() => runCommand(id)}>
      <Icon name={icon} />
      <span class="bar-button__words">{words}</span>
    </button>
  );
}

function menuItem(id: string): MenuItem {
  const command = commands.find((candidate) => candidate.id === id)!;
  const isVeiled = !command.enabled();
  return {
    label: command.label,
    icon: command.icon,
    run: command.run,
    disabled: isVeiled,
    help: isVeiled ? veil.value?.why : undefined,
  };
}

const kOfTheTitle = ['document', 'restore'];

function Title() {
  const title = state.value?.title || 'Untitled scenario';
  return (
    <Menu
      label="Scenario and sessions"
      says={title}
      buttonClass="button button--quiet top-bar__title"
      button={
        <>
          <span class="user-text">{title}</span>
          <Icon name="chevronDown" size={12} />
        </>
      }
      items={kOfTheTitle.map(menuItem)}
    />
  );
}

function UndoRedo() {
  const undoWords = undoLabel.value && !veil.value ? `Undo: ${undoLabel.value}` : 'Undo';
  const redoWords = redoLabel.value && !veil.value ? `Redo: ${redoLabel.value}` : 'Redo';
  return (
    <div class="top-bar__group">
      <IconButton
        icon="undo"
        label={undoWords}
        disabled={!undoLabel.value}
        onClick={() => runCommand('undo')}
      />
      <IconButton
        icon="redo"
        label={redoWords}
        disabled={!redoLabel.value}
        onClick={() => runCommand('redo')}
      />
    </div>
  );
}

function CompareButton() {
  const { value: comparison } = useComparison();
  const isPinned = pinned.value !== null;
  const words = isPinned && comparison ? `Compare (${comparison.total})` : 'Compare';
  const help = isPinned ? 'What differs from the pinned state' : 'Pin the present as A and go on as B';
  return (
    <button
      type="button"
      class="button button--quiet bar-button"
      aria-pressed={isPinned}
      title={veil.value?.why ?? help}
      aria-disabled={veil.value ? true : undefined}
      onClick={() => runCommand('compare')}
    >
      <Icon name={isPinned ? 'pin' : 'compare'} />
      <span class="bar-button__words">{words}</span>
    </button>
  );
}

function ShareButton() {
  return (
    <button
      type="button"
      class="button button--quiet bar-button"
      title={veil.value?.why}
      aria-disabled={veil.value ? true : undefined}
      onClick={() => runCommand('share')}
    >
      <Icon name="share" />
      <span class="bar-button__words">Share</span>
    </button>
  );
}

const kExports = [
  'save',
  'save-here',
  'save-page',
  'save-table',
  'save-spreadsheet',
  'save-workbook',
  'continue-here',
];

export function TopBar() {
  return (
    <header class="top-bar">
      <h1 class="top-bar__brand">
        <img src={addressOf('icon.svg')} alt="" width="22" height="22" />
        <span>Sluice</span>
      </h1>
      <Title />
      {!isPhone.value && <What />}
      <nav class="top-bar__tools" aria-label="Scenario">
        <BarButton id="examples" icon="examples" words="Examples" />
        <BarButton id="import" icon="upload" words="Import" />
        <BarButton id="new" icon="add" words="New" />
        <UndoRedo />
        <CompareButton />
        <BarButton id="readings" icon="readings" words="Readings" />
        <ShareButton />
        <Menu
          label="Export"
          buttonClass="button button--quiet bar-button"
          button={
            <>
              <Icon name="download" />
              <span class="bar-button__words">Export</span>
              <Icon name="chevronDown" size={12} />
            </>
          }
          items={kExports.map(menuItem)}
        />
        <div class="top-bar__group">
          <IconButton icon="search" label="Command palette" onClick={() => runCommand('palette')} />
          <IconButton icon="moon" label="Switch between light and dark" onClick={() => runCommand('theme')} />
          <IconButton icon="help" label="Keyboard shortcuts" onClick={() => runCommand('shortcuts')} />
        </div>
      </nav>
    </header>
  );
}
