// Pane C: what is selected, explained: an organization with its values, or a partnership with its outcomes.
import { useEffect, useRef } from 'preact/hooks';
import { selection } from '../store/session';
import { Legend } from './legend';
import { OrganizationInspector } from './organization_inspector';
import { PartnershipInspector } from './partnership_inspector';
import { OutcomeWhy, ValueWhy } from './why_panel';
import './inspector.css';

function Selected() {
  const selected = selection.value;
  switch (selected.kind) {
    case 'none':
      return <Legend />;
    case 'organization':
      return <OrganizationInspector id={selected.id} />;
    case 'value':
      return (
        <>
          <ValueWhy organization={selected.organization} setting={selected.setting} item={selected.key} />
          <OrganizationInspector id={selected.organization} chosen={selected} />
        </>
      );
    case 'partnership':
      return <PartnershipInspector upstream={selected.upstream} downstream={selected.downstream} />;
    case 'outcome':
      return (
        <PartnershipInspector upstream={selected.upstream} downstream={selected.downstream} chosen={selected}>
          <OutcomeWhy {...selected} />
        </PartnershipInspector>
      );
  }
}

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
      <Selected />
    </div>
  );
}
