// The panes side by side, or one at a time on a phone.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { selection, state } from '../store/session';
import { Guard } from '../ui/guard';
import { Splitter } from '../ui/splitter';
import { bottomSize, isPhone, leftSize, type PaneName, paneId, rightSize, screen } from './layout';
import { More } from './phone';
import './shell.css';

export interface Panes {
  organizations: ComponentChildren;
  picture: ComponentChildren;
  inspector: ComponentChildren;
  timeline: ComponentChildren;
}

function Pane({ name, label, children }: { name: PaneName; label: string; children: ComponentChildren }) {
  return (
    <section id={paneId(name)} class={`pane pane--${name}`} aria-label={label} tabIndex={-1}>
      {state.value && <Guard>{children}</Guard>}
    </section>
  );
}

const kLabels: Record<PaneName, string> = {
  organizations: 'Organizations',
  picture: 'Picture',
  inspector: 'Inspector',
  timeline: 'Timeline',
};

function PhoneShell({ panes }: { panes: Panes }) {
  const shown = screen.value;
  return (
    <main class="phone">
      {shown === 'more' ? (
        <More />
      ) : (
        <Pane key={shown} name={shown} label={kLabels[shown]}>
          {panes[shown]}
        </Pane>
      )}
    </main>
  );
}

/** The sizes reach the style sheet as custom properties, through the object model: no style attribute is parsed. */
function useSizes() {
  const element = useRef<HTMLElement>(null);
  const sizes = { left: leftSize.value, right: rightSize.value, bottom: bottomSize.value };
  useEffect(() => {
    for (const [name, size] of Object.entries(sizes))
      element.current?.style.setProperty(`--${name}`, `${size}px`);
  }, [sizes.left, sizes.right, sizes.bottom]);
  return element;
}

function WideShell({ panes }: { panes: Panes }) {
  const element = useSizes();
  return (
    <main class="shell" ref={element}>
      <Pane name="organizations" label={kLabels.organizations}>
        {panes.organizations}
      </Pane>
      <Splitter
        label="Width of the organizations"
        orientation="vertical"
        size={leftSize.value}
        smallest={280}
        largest={900}
        onResize={(size) => {
          leftSize.value = size;
        }}
      />
      <Pane name="picture" label={kLabels.picture}>
        {panes.picture}
      </Pane>
      <Splitter
        label="Width of the inspector"
        orientation="vertical"
        size={rightSize.value}
        smallest={260}
        largest={720}
        behind
        onResize={(size) => {
          rightSize.value = size;
        }}
      />
      <Pane name="inspector" label={kLabels.inspector}>
        {panes.inspector}
      </Pane>
      <Splitter
        label="Height of the timeline"
        orientation="horizontal"
        size={bottomSize.value}
        smallest={96}
        largest={560}
        behind
        onResize={(size) => {
          bottomSize.value = size;
        }}
      />
      <Pane name="timeline" label={kLabels.timeline}>
        {panes.timeline}
      </Pane>
    </main>
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

export function Shell({ panes }: { panes: Panes }) {
  useDrillDown();
  return isPhone.value ? <PhoneShell panes={panes} /> : <WideShell panes={panes} />;
}
