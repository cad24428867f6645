// Pane C: what is selected, explained; while nothing is, what the marks mean.
import { useEffect, useRef } from 'preact/hooks';
import { sayNotLoaded } from '../store/load_system';
import { selection } from '../store/session';
import { later } from '../ui/later';
import { Legend } from './legend';
import './inspector.css';

const Selected = later(
  async () => (await import('./selected')).Selected,
  () => void sayNotLoaded(),
);

/** What the inspector is about; another subject starts at its top. */
function subjectOf(selected: typeof selection.value): string {
  switch (selected.kind) {
    case 'none':
      return '';
    case 'organization':
      return selected.id;
    case 'value':
      return `${selected.organization} ${selected.setting} ${selected.key ?? ''}`;
    case 'partnership':
    case 'outcome':
      return `${selected.upstream} ${selected.downstream}`;
  }
}

export function InspectorPane() {
  const pane = useRef<HTMLDivElement>(null);
  const subject = subjectOf(selection.value);
  useEffect(() => pane.current?.scrollTo(0, 0), [subject]);
  return (
    <div ref={pane} class="inspector" tabIndex={subject === '' ? 0 : undefined}>
      {subject === '' ? <Legend /> : <Selected />}
    </div>
  );
}
