// Tabs after the WAI-ARIA pattern. The panel is the caller's; it takes `panelId` and `tabId`.
import './tabs.css';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
}
export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** Prefix of the ids of tabs and panel. */
  name: string;
}

export function tabId(name: string, id: string): string {
  return `${name}-tab-${id}`;
}
export function panelId(name: string): string {
  return `${name}-panel`;
}

export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, name }: TabsProps<Id>) {
  const onKey = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const last = tabs.length - 1;
    let to = -1;
    if (event.key === 'ArrowRight') to = at === last ? 0 : at + 1;
    else if (event.key === 'ArrowLeft') to = at === 0 ? last : at - 1;
    else if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = last;
    const tab = tabs[to];
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.id);
    document.getElementById(tabId(name, tab.id))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKey}>
      {tabs.map((tab) => (
        <button
          type="button"
          role="tab"
          key={tab.id}
          id={tabId(name, tab.id)}
          class="tabs__tab"
          aria-selected={tab.id === chosen}
          aria-controls={panelId(name)}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
