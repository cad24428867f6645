// Tables to begin with, to be saved and written over.
import { addressOf } from '../beside/beside';
import { tableTemplateForms, tableTemplates } from '../generated/protocol';
import { capital } from '../ui/capital';
import { Icon } from '../ui/icon';

export function TableTemplates() {
  return (
    <p class="import__templates">
      <Icon name="download" size={14} />
      <span>Tables to begin with:</span>
      {tableTemplates.map((kind) => (
        <span key={kind}>
          {capital(kind)}{' '}
          {tableTemplateForms.map((ending) => (
            <a
              key={ending}
              href={addressOf(`templates/${kind}.${ending}`)}
              download={`${kind}.${ending}`}
              aria-label={`${capital(kind)} as ${ending.toUpperCase()}`}
            >
              {ending.toUpperCase()}
            </a>
          ))}
        </span>
      ))}
    </p>
  );
}
