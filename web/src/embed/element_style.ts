// The element's own look, adopted: a host whose policy takes no inline style takes this. What is around takes the host's
// colours.

const kText = `
:host { display: block; margin-block: 1em; }
:host([hidden]) { display: none; }
.content[hidden], .bar[hidden] { display: none; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25em 0.75em; margin-block: 0.5em; }
button {
  min-height: 32px; padding: 0.2em 1em; border: 1px solid currentColor; border-radius: 4px;
  background: transparent; color: inherit; font: inherit; cursor: pointer;
}
button:hover { text-decoration: underline; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
button.aside { min-height: 24px; padding: 0 0.6em; font-size: 0.8em; }
::slotted(pre) { max-height: 24em; overflow: auto; }
[role="alert"] { border-inline-start: 4px solid #c5281c; padding-inline-start: 0.75em; overflow-wrap: anywhere; }
p { margin: 0; }
p:empty, button[hidden] { display: none; }
.place { position: relative; }
iframe { display: block; width: 100%; border: 0; }
iframe.waiting { position: absolute; height: 400px; visibility: hidden; }
`;

let sheet: CSSStyleSheet | undefined;

export function elementStyle(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(kText);
  }
  return sheet;
}
