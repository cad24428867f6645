// A button that opens a native popover beside itself. Light dismiss, Escape and the return of focus are the
// browser's own.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { placeBeside } from './place';
import './popover.css';

export interface PopoverProps {
  /** The button's content. */
  button: ComponentChildren;
  buttonClass?: string;
  /** The button's accessible name, where its content does not say it. */
  label?: string;
  /** The popover's accessible name. */
  title: string;
  role?: 'dialog' | 'menu';
  tabIndex?: number;
  /** Its content; made only while it is open. */
  children: () => ComponentChildren;
  onOpen?: (popover: HTMLElement) => void;
}

export function Popover(props: PopoverProps) {
  const { button, buttonClass = 'button button--quiet', label, title, role = 'dialog', tabIndex } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);

  const onToggle = (event: Event) => {
    const popover = event.currentTarget as HTMLElement;
    const isOpen = (event as ToggleEvent).newState === 'open';
    setOpen(isOpen);
    if (!isOpen) return;
    // The content is there after the next render only.
    requestAnimationFrame(() => {
      if (!anchor.current) return;
      placeBeside(anchor.current, popover);
      props.onOpen?.(popover);
    });
  };

  return (
    <>
      <button
        type="button"
        ref={anchor}
        class={buttonClass}
        aria-label={label}
        title={label}
        aria-haspopup={role}
        aria-expanded={open}
        tabIndex={tabIndex}
        popovertarget={id}
      >
        {button}
      </button>
      <div id={id} popover="auto" role={role} aria-label={title} class="popover" onToggle={onToggle}>
        {open && props.children()}
      </div>
    </>
  );
}
