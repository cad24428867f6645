// The shared components.
export * from './button';
export * from './dialog';
export * from './empty_state';
export * from './icon';
export * from './menu';
export * from './outcome_chip';
export { placeBeside } from './place';
export * from './popover';
export * from './rule_link';
export * from './splitter';
export * from './status_badge';
export * from './switch';
export * from './tabs';
