// The matrix's column heads: setting types, written upwards so that a column stays as narrow as a chip.
import type { SettingTypeInfo } from '../generated/protocol';
import { description } from '../store/session';
import { cardinalityLabel } from './picture_words';

function help(setting: SettingTypeInfo): string {
  const scope = description.value?.scopes.find((term) => term.id === setting.scope);
  return `${setting.label}. ${cardinalityLabel(setting.cardinality)}. ${scope?.label ?? setting.scope}.`;
}

export function MatrixHead({ settings }: { settings: readonly SettingTypeInfo[] }) {
  return (
    <div role="rowgroup" class="matrix__head">
      <div role="row" aria-rowindex={1} class="matrix__row">
        <div role="columnheader" aria-colindex={1} class="matrix__corner">
          Organization
        </div>
        {settings.map((setting, i) => (
          <div
            key={setting.id}
            role="columnheader"
            aria-colindex={i + 2}
            class={`matrix__setting matrix__setting--${setting.scope}`}
            title={help(setting)}
          >
            <span>{setting.label}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
