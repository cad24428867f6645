// The 13 options in their groups, each with its help and how many differences it would carry, ticked alone.

import type { PlanOptionInfo } from '../generated/protocol';
import { isPhone } from '../store/layout';
import { planDescription } from '../store/words';
import { Button, Icon, Popover, RuleLinks } from '../ui';
import { optionCounts, setTicked, tick, ticked } from './state';
import './options_panel.css';
import { numberText } from '../ui/count_text';

function Help({ option }: { option: PlanOptionInfo }) {
  return (
    <Popover
      button={<Icon name="info" size={14} />}
      buttonClass="icon-button icon-button--small"
      label={`About: ${option.label}`}
      title={option.label}
    >
      {() => (
        <div class="option-help">
          <p>
            <strong>{option.label}</strong>
          </p>
          <p>{option.help}</p>
          {option.carries.length > 0 && (
            <ul class="option-help__carries">
              {option.carries.map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          )}
          <RuleLinks ids={option.rules} />
        </div>
      )}
    </Popover>
  );
}

function Option({ option }: { option: PlanOptionInfo }) {
  const count = optionCounts.value.get(option.id);
  const on = ticked.value.has(option.id);
  return (
    <li class="option" data-option={option.id}>
      <label class="option__label" title={option.help}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => tick([option.id], event.currentTarget.checked)}
        />
        <span class="option__name">{option.label}</span>
        {count !== undefined && (
          <span class={`option__count${count === 0 ? ' option__count--none' : ''}`}>
            <span class="visually-hidden">, would carry </span>
            {numberText(count)}
          </span>
        )}
      </label>
      <Help option={option} />
    </li>
  );
}

export function OptionsPanel() {
  const words = planDescription.value;
  if (!words) return null;
  const all = words.options.map(({ id }) => id);
  const count = ticked.value.size;
  return (
    <details class="options" open={!isPhone.peek()}>
      <summary>
        <h2>Options</h2>
        <span class="muted">
          {count} of {all.length} ticked
        </span>
      </summary>
      <div class="options__all">
        <Button small disabled={count === all.length} onClick={() => setTicked(all)}>
          All
        </Button>
        <Button small disabled={count === 0} onClick={() => setTicked([])}>
          None
        </Button>
      </div>
      <div class="options__groups">
        {words.groups.map((group) => (
          <fieldset key={group.id} class="options__group">
            <legend>{group.label}</legend>
            <ul>
              {words.options
                .filter((option) => option.group === group.id)
                .map((option) => (
                  <Option key={option.id} option={option} />
                ))}
            </ul>
          </fieldset>
        ))}
      </div>
    </details>
  );
}
