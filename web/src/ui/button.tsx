// Buttons: with words, or with an icon whose words are its label.
import type { ComponentChildren, JSX } from 'preact';
import './button.css';
import { Icon, type IconName } from './icon';

type Base = Omit<JSX.IntrinsicElements['button'], 'type' | 'icon'>;

export type ButtonProps = Base & {
  kind?: 'plain' | 'primary' | 'danger' | 'quiet';
  icon?: IconName;
  small?: boolean;
  children?: ComponentChildren;
};

export function Button({ kind = 'plain', icon, small, children, class: extra, ...rest }: ButtonProps) {
  const size = small ? ' button--small' : '';
  return (
    <button type="button" class={`button button--${kind}${size} ${extra ?? ''}`} {...rest}>
      {icon && <Icon name={icon} size={small ? 14 : 16} />}
      <span class="button__words">{children}</span>
    </button>
  );
}

export type IconButtonProps = Base & { icon: IconName; label: string; small?: boolean };

/** A button that shows an icon only; `label` is its name and its tooltip. */
export function IconButton({ icon, label, small, class: extra, ...rest }: IconButtonProps) {
  const size = small ? ' icon-button--small' : '';
  return (
    <button
      type="button"
      class={`icon-button${size} ${extra ?? ''}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} size={small ? 14 : 16} />
    </button>
  );
}
