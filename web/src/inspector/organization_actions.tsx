// What can be done with an organization. Each opens the event with what it would do; the labels are the core's.

import { eventInfo } from '../timeline/draft';
import { prepareEvent } from '../timeline/event_dialog';
import { Button, Icon, Menu } from '../ui';

function labelOf(type: string): string {
  return eventInfo(type)?.label ?? type;
}

export function OrganizationActions({ id }: { id: string }) {
  return (
    <div class="inspector__actions">
      <Button small icon="invite" onClick={() => prepareEvent('invite', { upstream: id })}>
        {labelOf('invite')}
      </Button>
      <Button small icon="add" onClick={() => prepareEvent('partner', { upstream: id })}>
        {labelOf('partner')}
      </Button>
      <Menu
        button={<Icon name="more" />}
        buttonClass="icon-button icon-button--small"
        label="More actions"
        items={[
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
        ]}
      />
    </div>
  );
}
