// The focus stays near where it was when what had it is gone: a button whose action was taken, a card that moved.
import { useEffect, useRef } from 'preact/hooks';

export interface KeptFocus {
  onFocusIn: (event: FocusEvent) => void;
  onFocusOut: (event: FocusEvent) => void;
}

/** Whenever `change` is another and the element that had the focus is no longer there, `restore` is asked. */
export function useKeptFocus(change: unknown, restore: (lost: HTMLElement) => void): KeptFocus {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // A dialog that closes gives the focus back first.
    const frame = requestAnimationFrame(() => {
      const lost = last.current;
      if (!lost || lost.isConnected || document.activeElement !== document.body) return;
      last.current = null;
      restore(lost);
    });
    return () => cancelAnimationFrame(frame);
  }, [change]);
  return {
    onFocusIn: (event) => {
      last.current = event.target as HTMLElement;
    },
    // Whoever took the focus elsewhere keeps it; a dialog gives it back.
    onFocusOut: ({ relatedTarget, currentTarget }) => {
      const next = relatedTarget as HTMLElement | null;
      if (!next || next.closest('dialog') || (currentTarget as HTMLElement).contains(next)) return;
      last.current = null;
    },
  };
}
