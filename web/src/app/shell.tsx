// The panes side by side, or one at a time on a phone.
import type { Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { bottomSize, enlarged, isPhone, type PaneName, paneId, paneSizes, screen } from '../store/layout';
import { selection, state } from '../store/session';
import { system } from '../store/system';
import { Guard } from '../ui/guard';
import { Splitter } from '../ui/splitter';
import { panelId, tabId } from '../ui/tabs';
import { More } from './phone';
import './shell.css';
import { kSystemTabs } from './system_bar';

/** What a system shows in each place, and what it is called there. */
export type Panes = Record<PaneName, { label: string; Content: ComponentType }>;

function Pane({ name, panes }: { name: PaneName; panes: Panes }) {
  const { label, Content } = panes[name];
  return (
    <section
      id={paneId(name)}
      class={`pane pane--${name}`}
      aria-label={label}
      tabIndex={-1}
      hidden={!isPhone.value && enlarged.value !== null && enlarged.value !== name}
    >
      {state.value && (
        <Guard key={system.value}>
          <Content />
        </Guard>
      )}
    </section>
  );
}

/** The shell is the panel of the system's tab. */
function panelProps() {
  return {
    id: panelId(kSystemTabs),
    role: 'tabpanel' as const,
    'aria-labelledby': tabId(kSystemTabs, system.value),
  };
}

/**
 * The sizes reach the style sheet as custom properties, through the object model: no style attribute is parsed. Notices
 * stand outside the shell and keep clear of the timeline.
 */
function useSizes() {
  const { left, right } = paneSizes[system.value];
  const sizes = { left: left.value, right: right.value, bottom: bottomSize.value };
  useEffect(() => {
    for (const [name, size] of Object.entries(sizes))
      document.documentElement.style.setProperty(`--${name}`, `${size}px`);
  }, [sizes.left, sizes.right, sizes.bottom]);
}

interface SplitProps {
  before: string;
  size: Signal<number>;
  range: [smallest: number, largest: number];
  across?: boolean;
  behind?: boolean;
}

function Split({ before, size, range, across = false, behind = false }: SplitProps) {
  return (
    <Splitter
      label={`${across ? 'Height' : 'Width'} of the ${before.toLowerCase()}`}
      orientation={across ? 'horizontal' : 'vertical'}
      size={size.value}
      smallest={range[0]}
      largest={range[1]}
      behind={behind}
      onResize={(next) => {
        size.value = next;
      }}
    />
  );
}

/** On a phone a new selection opens its explanation: the drill-down. */
function useDrillDown() {
  const before = useRef(selection.peek());
  const selected = selection.value;
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    if (isPhone.peek() && selected.kind !== 'none') screen.value = 'inspector';
  }, [selected]);
}

/**
 * All panes, or the one that a phone shows. They keep their keys and their parent: turning a phone, or making the window
 * narrow, takes nothing away that was typed in the pane that stays.
 */
export function Shell({ panes }: { panes: Panes }) {
  useDrillDown();
  useSizes();
  const { left, right } = paneSizes[system.value];
  const pane = (name: PaneName) => <Pane key={name} name={name} panes={panes} />;
  const split = (name: PaneName, props: Omit<SplitProps, 'before'>) => (
    <Split key={`size of ${name}`} before={panes[name].label} {...props} />
  );
  const shown = screen.value;
  const wide = `shell shell--${system.value}${enlarged.value ? ' shell--one' : ''}`;
  return (
    <main class="main">
      <div class={isPhone.value ? 'phone' : wide} {...panelProps()}>
        {isPhone.value
          ? [shown === 'more' ? <More key="more" /> : pane(shown)]
          : [
              pane('organizations'),
              split('organizations', { size: left, range: [240, 900] }),
              pane('picture'),
              split('inspector', { size: right, range: [240, 720], behind: true }),
              pane('inspector'),
              split('timeline', { size: bottomSize, range: [96, 560], across: true, behind: true }),
              pane('timeline'),
            ]}
      </div>
    </main>
  );
}
