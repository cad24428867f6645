// A switch (role="switch"). A switch that does not apply stays visible and keeps its position; `reason` says why.
import './switch.css';

export interface SwitchProps {
  /** Its full name: "Data Sync, Sunrise to Apex". */
  label: string;
  on: boolean;
  onToggle: () => void;
  disabled?: boolean;
  /** Why it is disabled. */
  reason?: string;
  /** Shows the words beside it too. */
  caption?: string;
  tabIndex?: number;
}

export function Switch({ label, on, onToggle, disabled, reason, caption, tabIndex }: SwitchProps) {
  const flip = (event: Event) => {
    event.stopPropagation();
    if (!disabled) onToggle();
  };
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-disabled={disabled ? true : undefined}
      aria-label={reason ? `${label} (${reason})` : label}
      title={reason || undefined}
      tabIndex={tabIndex}
      onClick={flip}
    >
      <span class="switch__track" aria-hidden="true">
        <span class="switch__thumb" />
      </span>
      {caption && <span class="switch__caption">{caption}</span>}
    </button>
  );
}
