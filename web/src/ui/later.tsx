// A component whose code is loaded when it is first shown.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** `onFailure` is called where the code cannot be loaded; it is tried again when the component is shown again. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  onFailure: () => void,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Component, setComponent] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (Component) return;
      let current = true;
      load().then(
        (component) => {
          loaded = component;
          if (current) setComponent(() => component);
        },
        () => onFailure(),
      );
      return () => {
        current = false;
      };
    }, [Component]);
    return Component ? <Component {...props} /> : null;
  };
}
