// One setting of an organization: its items or its value with their origin, its lock, and how to edit it.
import { useState } from 'preact/hooks';
import type { SettingView } from '../generated/protocol';
import { select } from '../store/session';
import { Icon, IconButton } from '../ui';
import { ItemForm, ItemLine } from './items';
import { SingleValue } from './single_value';

interface Props {
  organization: string;
  setting: SettingView;
  /** Says what there is to say about it; else the list said it for all. */
  isNoted: boolean;
  isChosen: boolean;
  chosenKey: string | undefined;
}

function Note({ setting, isNoted }: { setting: SettingView; isNoted: boolean }) {
  const { note, lockedBy } = setting;
  const isLocked = lockedBy !== '';
  if (note === '' || !(isNoted || isLocked)) return null;
  return (
    <small class="setting__note user-text" title={note}>
      {isLocked && <Icon name="lock" size={12} />}{' '}
      {isNoted ? note : <span class="visually-hidden">{note}</span>}
    </small>
  );
}

function Items({ organization, setting, chosenKey }: Omit<Props, 'isNoted' | 'isChosen'>) {
  if (setting.items.length === 0) return null;
  return (
    <ul class="setting__items">
      {setting.items.map((item) => (
        <ItemLine
          key={item.key}
          organization={organization}
          setting={setting.type.id}
          item={item}
          mayEdit={setting.mayEdit}
          isChosen={chosenKey === item.key}
        />
      ))}
    </ul>
  );
}

export function SettingSection({ organization, setting, isNoted, isChosen, chosenKey }: Props) {
  const [adding, setAdding] = useState(false);
  const { type, mayEdit } = setting;
  const isMultiple = type.cardinality === 'multiple';
  const askWhy = () => select({ kind: 'value', organization, setting: type.id });
  return (
    <section class={`setting${isChosen && chosenKey === undefined ? ' setting--chosen' : ''}`}>
      <div class="setting__head">
        <h4>
          <button type="button" class="setting__name" title={`Why? ${type.label}`} onClick={askWhy}>
            {type.label}
          </button>
        </h4>
        <Note setting={setting} isNoted={isNoted} />
        {!isMultiple && <SingleValue organization={organization} setting={setting} />}
        {isMultiple && mayEdit && (
          <IconButton
            small
            icon="add"
            label={`Add to ${type.label}`}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          />
        )}
      </div>
      {isMultiple && <Items organization={organization} setting={setting} chosenKey={chosenKey} />}
      {adding && mayEdit && (
        <ItemForm organization={organization} setting={type.id} onClose={() => setAdding(false)} />
      )}
    </section>
  );
}
