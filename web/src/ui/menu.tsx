// A menu button after the WAI-ARIA pattern: arrows, Home, End and the first letter move, Enter chooses.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';
import { Popover } from './popover';

export interface MenuItem {
  label: string;
  help?: string;
  icon?: IconName;
  run: () => void;
  disabled?: boolean;
  /** A line stands before it. */
  apart?: boolean;
}
export interface MenuProps {
  button: ComponentChildren;
  buttonClass?: string;
  label: string;
  /** What the button's content says, where that is its name. */
  says?: string;
  items: readonly MenuItem[];
  tabIndex?: number;
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

function onKey(event: KeyboardEvent): void {
  const items = itemsOf(event.currentTarget as HTMLElement);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const last = items.length - 1;
  const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey ? event.key : '';
  let to = -1;
  if (event.key === 'ArrowDown') to = at === last ? 0 : at + 1;
  else if (event.key === 'ArrowUp') to = at <= 0 ? last : at - 1;
  else if (event.key === 'Home') to = 0;
  else if (event.key === 'End') to = last;
  else if (letter.trim()) {
    const starts = (item: HTMLElement) =>
      item.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase());
    to = [...items.slice(at + 1), ...items].findIndex(starts);
    if (to >= 0) to = (to + at + 1) % items.length;
    if (to >= 0 && !starts(items[to]!)) to = items.findIndex(starts);
  }
  if (to < 0) return;
  event.preventDefault();
  event.stopPropagation();
  items[to]?.focus();
}

interface ItemsProps {
  items: readonly MenuItem[];
  /** Closes the menu. */
  onChosen: (item: HTMLElement) => void;
}

export function MenuItems({ items, onChosen }: ItemsProps) {
  const choose = (event: MouseEvent, item: MenuItem) => {
    if (item.disabled) return;
    onChosen(event.currentTarget as HTMLElement);
    item.run();
  };
  return (
    <div role="none" onKeyDown={onKey}>
      {items.map((item) => (
        <div role="none" key={item.label}>
          {item.apart && <hr class="menu__line" />}
          <button
            type="button"
            role="menuitem"
            class="menu__item"
            tabIndex={-1}
            aria-disabled={item.disabled ? true : undefined}
            onClick={(event) => choose(event, item)}
          >
            {item.icon && <Icon name={item.icon} />}
            <span>
              {item.label}
              {item.help && <span class="menu__help">{item.help}</span>}
            </span>
          </button>
        </div>
      ))}
    </div>
  );
}

export function focusFirst(menu: HTMLElement): void {
  itemsOf(menu)[0]?.focus();
}

export function Menu({ button, buttonClass, label, says, items, tabIndex }: MenuProps) {
  return (
    <Popover
      button={button}
      buttonClass={buttonClass}
      label={says ?? label}
      title={label}
      role="menu"
      tabIndex={tabIndex}
      onOpen={focusFirst}
    >
      {() => (
        <MenuItems items={items} onChosen={(item) => item.closest<HTMLElement>('[popover]')?.hidePopover()} />
      )}
    </Popover>
  );
}
