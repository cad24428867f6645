// What can be done with an organization. Each opens the event with what it would do; the labels are the core's.
import { prepareEvent } from '../timeline/prepared';
import { Button, Icon, Menu } from '../ui';
import { labelOf, moreItems } from './organization_items';

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
        items={moreItems(id)}
      />
    </div>
  );
}
