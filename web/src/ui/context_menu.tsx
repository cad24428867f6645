// The menu of a row where the pointer or the context-menu key asks for it: the same entries as the row's button has.
import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusFirst, type MenuItem, MenuItems } from './menu';
import { placeBeside } from './place';

interface Opened {
  /** Another opening is another menu. */
  number: number;
  label: string;
  items: readonly MenuItem[];
  at: DOMRect;
}
const opened = signal<Opened | null>(null);
let openings = 0;

export function openContextMenu(event: MouseEvent, label: string, items: readonly MenuItem[]): void {
  const target = event.target as Element;
  if (target.closest('input, textarea')) return; // the browser's own, to paste
  event.preventDefault();
  const at = new DOMRect(event.clientX, event.clientY, 0, 0);
  openings += 1;
  opened.value = { number: openings, label, items, at };
}

function OpenMenu({ menu: shown }: { menu: Opened }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = element.current!;
    menu.showPopover();
    placeBeside({ getBoundingClientRect: () => shown.at }, menu);
    focusFirst(menu);
  }, []);
  return (
    <div
      ref={element}
      popover="auto"
      role="menu"
      aria-label={shown.label}
      class="popover"
      onToggle={(event) => {
        if (event.newState === 'closed' && opened.peek() === shown) opened.value = null;
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <MenuItems items={shown.items} onChosen={() => element.current?.hidePopover()} />
    </div>
  );
}

export function ContextMenu() {
  const menu = opened.value;
  return menu && <OpenMenu key={menu.number} menu={menu} />;
}
