// The values of an organization for every setting type, by how the types sync.
import type { OrganizationView, Scope, SettingView } from '../generated/protocol';
import { scopeInfo } from '../store/words';
import { Icon } from '../ui';
import { SettingSection } from './setting_section';
import './settings.css';

interface Props {
  view: OrganizationView;
  chosen?: { setting: string; key?: string };
}

const kScopes: readonly Scope[] = ['synced', 'invite-only', 'never'];

function isFilled(setting: SettingView): boolean {
  return setting.items.length > 0 || setting.value !== undefined;
}

/** The note that all settings of a scope have; empty where they differ. */
function sharedNote(settings: readonly SettingView[]): string {
  const note = settings[0]?.note ?? '';
  return settings.every((setting) => setting.note === note) ? note : '';
}

function SharedNote({ settings }: { settings: readonly SettingView[] }) {
  const note = sharedNote(settings);
  if (note === '') return null;
  return (
    <p class="setting__note user-text">
      {settings[0]?.lockedBy && <Icon name="lock" size={12} />} {note}
    </p>
  );
}

export function SettingsList({ view, chosen }: Props) {
  return (
    <>
      {kScopes.map((scope) => {
        const settings = view.settings.filter((setting) => setting.type.scope === scope);
        if (settings.length === 0) return null;
        const { label, help } = scopeInfo(scope);
        const holdsChosen = settings.some((setting) => setting.type.id === chosen?.setting);
        return (
          <details
            key={`${view.id} ${scope}`}
            class="inspector__section"
            open={scope === 'synced' || holdsChosen || settings.some(isFilled)}
          >
            <summary title={help}>{label}</summary>
            <SharedNote settings={settings} />
            {settings.map((setting) => (
              <SettingSection
                key={setting.type.id}
                organization={view.id}
                setting={setting}
                isNoted={setting.note !== sharedNote(settings)}
                isChosen={setting.type.id === chosen?.setting}
                chosenKey={setting.type.id === chosen?.setting ? chosen.key : undefined}
              />
            ))}
          </details>
        );
      })}
    </>
  );
}
