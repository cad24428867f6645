// A native modal dialog: focus stays inside and returns, Escape closes. The element marked data-first has it first,
// else the first that can.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './button';
import './dialog.css';

export interface DialogProps {
  title: string;
  onClose: () => void;
  /** Buttons at its foot. */
  foot?: ComponentChildren;
  wide?: boolean;
  /** Keeps the title for screen readers only. */
  bare?: boolean;
  children: ComponentChildren;
}

export function Dialog({ title, onClose, foot, wide, bare, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before anything can be typed: a focus that came later would take what is being typed to another field.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  const onCancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === element.current) onClose();
  };
  const classes = `dialog${wide ? ' dialog--wide' : ''}${bare ? ' dialog--bare' : ''}`;
  return (
    <dialog ref={element} class={classes} aria-labelledby={id} onCancel={onCancel} onClick={onBackdrop}>
      <div class="dialog__frame">
        <div class={bare ? 'visually-hidden' : 'dialog__head'}>
          <h2 id={id}>{title}</h2>
          {!bare && <IconButton icon="close" label="Close" onClick={onClose} />}
        </div>
        <div class="dialog__body">{children}</div>
        {foot && <div class="dialog__foot">{foot}</div>}
      </div>
    </dialog>
  );
}
