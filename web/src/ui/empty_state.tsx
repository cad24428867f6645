// What a pane shows where there is nothing yet: what it is for and what to do.
import type { ComponentChildren } from 'preact';
import './empty_state.css';

export interface EmptyStateProps {
  title: string;
  text?: string;
  /** A picture above the words. */
  picture?: ComponentChildren;
  /** Buttons. */
  children?: ComponentChildren;
}

export function EmptyState({ title, text, picture, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      {picture}
      <p class="empty-state__title">{title}</p>
      {text && <p class="muted">{text}</p>}
      {children && <div class="empty-state__actions">{children}</div>}
    </div>
  );
}
