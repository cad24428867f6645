// The control that asks for one field of an event, chosen by the field's kind.
import { useId } from 'preact/hooks';
import type { ComposeFields } from '../engine/calls';
import type { EventFieldInfo } from '../generated/protocol';
import { ask, useAnswer } from '../store/ask';
import { settingInfo } from '../store/words';
import { Switch } from '../ui';
import { Combobox, type Option } from './combobox';
import { type Draft, typedFor } from './draft';
import {
  keyOptions,
  organizationOptions,
  partnerOptions,
  settingOptions,
  settingsWithKey,
} from './field_options';

export interface FieldControlProps {
  field: EventFieldInfo;
  draft: Draft;
  problem?: string | undefined;
  autoFocus?: boolean;
  onChange(change: ComposeFields): void;
}

/** Events about a partnership that is there already: its downstream is chosen among the upstream's own. */
const kAboutAPartnership: ReadonlySet<string> = new Set(['setFlags', 'endPartnership']);
/** Events whose key must be there already. */
const kAboutAnItem: ReadonlySet<string> = new Set(['changeItem', 'removeItem']);

function useOrganization(id: string) {
  return useAnswer(() => (id === '' ? undefined : ask('organization', { organization: id })), id).value;
}

function OrganizationField(props: FieldControlProps) {
  const { field, draft, onChange } = props;
  const id = String(draft.fields[field.name] ?? '');
  const chosen = useOrganization(id);
  const isDownstream = kAboutAPartnership.has(draft.type) && field.name === 'downstream';
  const upstreamId = isDownstream ? String(draft.fields.upstream ?? '') : '';
  const upstream = useOrganization(upstreamId);
  const options = (typed: string): Option[] | Promise<Option[]> =>
    upstreamId !== '' && upstream ? partnerOptions(upstream, typed) : organizationOptions(typed);
  return (
    <Combobox
      label={field.label}
      placeholder={field.label}
      value={id}
      shown={chosen?.id === id ? chosen.name : id}
      options={options}
      {...textProps(props)}
      onChange={(value) => onChange({ [field.name]: value })}
    />
  );
}

function KeyField(props: FieldControlProps) {
  const { field, draft, onChange } = props;
  const view = useOrganization(typedFor(draft, 'organization'));
  const setting = typedFor(draft, 'setting');
  // A key that stands in one setting only says which.
  const choose = (key: string) => {
    const holders = kAboutAnItem.has(draft.type) && setting === '' ? settingsWithKey(view, key) : [];
    onChange({ [field.name]: key, ...(holders.length === 1 ? { setting: holders[0]! } : {}) });
  };
  return (
    <Combobox
      label={field.label}
      placeholder={field.label}
      free
      value={String(draft.fields[field.name] ?? '')}
      options={(typed) => (kAboutAnItem.has(draft.type) ? keyOptions(view, setting, typed) : [])}
      {...textProps(props)}
      onChange={choose}
    />
  );
}

function SettingField(props: FieldControlProps) {
  const { field, draft, onChange } = props;
  const id = String(draft.fields[field.name] ?? '');
  return (
    <Combobox
      label={field.label}
      placeholder={field.label}
      value={id}
      shown={settingInfo(id)?.label ?? id}
      options={(typed) => settingOptions(draft, typed)}
      {...textProps(props)}
      onChange={(value) => onChange({ [field.name]: value })}
    />
  );
}

/** What the organization has now stands as a hint in an empty field for its new detail or value. */
function usePresent({ field, draft }: FieldControlProps): string {
  const asks = field.kind === 'detail' || field.kind === 'value';
  const view = useOrganization(asks ? typedFor(draft, 'organization') : '');
  const setting = view?.settings.find((candidate) => candidate.type.id === typedFor(draft, 'setting'));
  if (field.kind === 'value') return setting?.value ?? '';
  return setting?.items.find((item) => item.key === typedFor(draft, 'key'))?.detail ?? '';
}

function TextField(props: FieldControlProps) {
  const { field, draft, problem, onChange } = props;
  const present = usePresent(props);
  const id = useId();
  return (
    <span class="combobox">
      <input
        class="combobox__field"
        aria-label={field.label}
        placeholder={present === '' ? field.label : present}
        autocomplete="off"
        spellcheck={false}
        // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that the user has just opened
        autoFocus={props.autoFocus ?? false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        value={String(draft.fields[field.name] ?? '')}
        onInput={(event) => onChange({ [field.name]: event.currentTarget.value })}
      />
      {problem && (
        <small id={id} class="combobox__problem">
          {problem}
        </small>
      )}
    </span>
  );
}

function textProps({ problem, autoFocus }: FieldControlProps) {
  return { problem, ...(autoFocus ? { autoFocus } : {}) };
}

export function FieldControl(props: FieldControlProps) {
  const { field, draft, onChange } = props;
  switch (field.kind) {
    case 'organization':
      return <OrganizationField {...props} />;
    case 'setting':
      return <SettingField {...props} />;
    case 'key':
      return <KeyField {...props} />;
    case 'flag': {
      const on = draft.fields[field.name] === true;
      return (
        <Switch
          label={field.label}
          caption={field.label}
          on={on}
          onToggle={() => onChange({ [field.name]: !on })}
        />
      );
    }
    case 'newId':
    case 'name':
    case 'detail':
    case 'value':
      return <TextField {...props} />;
    case 'settings':
      return null;
  }
}
