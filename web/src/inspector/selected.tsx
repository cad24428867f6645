// What is selected, explained: an organization with its values, or a partnership with its outcomes. Fetched when the first
// view stands, in which nothing is selected.
import { selection } from '../store/session';
import { OrganizationInspector } from './organization_inspector';
import { PartnershipInspector } from './partnership_inspector';
import { OutcomeWhy, ValueWhy } from './why_panel';

export function Selected() {
  const selected = selection.value;
  switch (selected.kind) {
    case 'none':
      return null;
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
