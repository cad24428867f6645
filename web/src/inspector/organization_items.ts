// What can be done with an organization, as a menu: in the inspector, at its row and at its card.
import { eventInfo } from '../timeline/draft';
import { prepareEvent } from '../timeline/prepared';
import type { MenuItem } from '../ui';

export function labelOf(type: string): string {
  return eventInfo(type)?.label ?? type;
}

/** Who comes in below it: these have buttons of their own in the inspector. */
function joining(id: string): MenuItem[] {
  return [
    { label: labelOf('invite'), icon: 'invite', run: () => prepareEvent('invite', { upstream: id }) },
    { label: labelOf('partner'), icon: 'add', run: () => prepareEvent('partner', { upstream: id }) },
  ];
}

export function moreItems(id: string): MenuItem[] {
  return [
    {
      label: 'Partner with an upstream',
      icon: 'arrow',
      run: () => prepareEvent('partner', { downstream: id }),
    },
    {
      label: labelOf('addOrganization'),
      icon: 'organization',
      run: () => prepareEvent('addOrganization', {}),
    },
    {
      label: labelOf('removeOrganization'),
      icon: 'remove',
      apart: true,
      run: () => prepareEvent('removeOrganization', { organization: id }),
    },
  ];
}

export function organizationItems(id: string): MenuItem[] {
  return [...joining(id), ...moreItems(id)];
}
