// An organization's name that selects it.
import { selectOrganization } from '../store/actions';

export function OrganizationLink({ id, name }: { id: string; name: string }) {
  return (
    <button
      type="button"
      class="link one-line"
      dir="auto"
      title={name}
      onClick={() => void selectOrganization(id)}
    >
      {name}
    </button>
  );
}
