// Tables to begin with, to be saved and written over.
import { addressOf } from '../beside/beside';
import { tableTemplates } from '../generated/protocol';
import { capital } from '../ui/capital';
import { Icon } from '../ui/icon';

export function TableTemplates() {
  return (
    <p class="import__templates">
      <Icon name="download" size={14} />
      <span>Tables to begin with:</span>
      {tableTemplates.map((kind) => (
        <a key={kind} href={addressOf(`templates/${kind}.csv`)} download={`${kind}.csv`}>
          {capital(kind)}
        </a>
      ))}
    </p>
  );
}
