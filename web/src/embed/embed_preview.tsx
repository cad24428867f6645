// The embed as it will be: the same frame, or the same element, as the code makes it.
import { useEffect, useRef } from 'preact/hooks';
import { type CodeOptions, elementAttributes, frameAddress } from './embed_code';

interface Props {
  base: string;
  isElement: boolean;
  options: CodeOptions;
  document: string;
}

function frameOf({ base, options }: Props): HTMLElement {
  const frame = document.createElement('iframe');
  frame.title = 'The embed';
  frame.width = '100%';
  frame.height = String(options.height ?? 480);
  frame.src = frameAddress(base, options);
  return frame;
}

function elementOf({ base, options, document: text }: Props): HTMLElement {
  const element = document.createElement('sluice-embed');
  for (const [name, value] of elementAttributes(base, options)) {
    if (value === true) element.setAttribute(name, '');
    else if (value) element.setAttribute(name, value);
  }
  const within = document.createElement(options.link ? 'p' : 'pre');
  within.textContent = options.link ? options.title : text;
  element.append(within);
  return element;
}

export function EmbedPreview(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { base, isElement, options, document: text } = props;
  useEffect(() => {
    // The module defines the element, once.
    if (isElement) void import(/* @vite-ignore */ `${base}sluice-embed.js`).catch(() => {});
    place.current?.replaceChildren(isElement ? elementOf(props) : frameOf(props));
  }, [base, isElement, JSON.stringify(options), text]);
  return <div ref={place} class="embedding__place" />;
}
