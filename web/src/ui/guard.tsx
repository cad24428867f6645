// Keeps a defect in one pane from taking the page with it.
import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { Button } from './button';
import { EmptyState } from './empty_state';

export function Guard({ children }: { children: ComponentChildren }) {
  const [error, tryAgain] = useErrorBoundary((caught) => console.error(caught));
  if (!error) return <>{children}</>;
  return (
    <EmptyState title="This pane could not be drawn" text={String(error)}>
      <Button onClick={tryAgain}>Try again</Button>
    </EmptyState>
  );
}
