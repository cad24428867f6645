// Where a value came from, in the core's words; another organization's name leads there.
import { selectOrganization } from '../store/actions';

export function Origin({ text, organization }: { text: string; organization: string }) {
  if (text === '') return null;
  if (organization === '')
    return (
      <small class="origin one-line" title={text}>
        {text}
      </small>
    );
  return (
    <button
      type="button"
      class="origin origin--link one-line"
      title={text}
      onClick={() => void selectOrganization(organization)}
    >
      {text}
    </button>
  );
}
