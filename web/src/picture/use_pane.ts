// The size of an element and the page's theme, for pictures that are drawn by hand.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Size {
  width: number;
  height: number;
}

/** The element's inner size in CSS pixels, kept up to date. */
export function useSize(element: RefObject<HTMLElement>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const observed = element.current!;
    const observer = new ResizeObserver(() => {
      setSize({ width: observed.clientWidth, height: observed.clientHeight });
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** A number that changes with the theme, so that colours are read anew. */
export function useThemeVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setVersion((before) => before + 1));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return version;
}
