// An organization: its name, what can be done with it, its partnerships, and its values of every setting type.
import { ask, useAnswer } from '../store/ask';
import { EmptyState } from '../ui';
import { OrganizationActions } from './organization_actions';
import { OrganizationName } from './organization_name';
import { Downstreams, Upstreams } from './partnership_lists';
import { SettingsList } from './settings_list';

interface Props {
  id: string;
  /** The value that is asked about. */
  chosen?: { setting: string; key?: string };
}

export function OrganizationInspector({ id, chosen }: Props) {
  const { value: view, error } = useAnswer(() => ask('organization', { organization: id }), id);
  if (error !== '') return <EmptyState title="This organization is not there" text={error} />;
  if (!view) return null;
  return (
    <article class="inspector__subject">
      <OrganizationName key={view.id} id={view.id} name={view.name} />
      <OrganizationActions id={view.id} />
      <Upstreams view={view} />
      <Downstreams view={view} />
      <SettingsList view={view} {...(chosen ? { chosen } : {})} />
    </article>
  );
}
