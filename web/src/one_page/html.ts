// The page as one file: its parts, the engine and a scenario, in an order in which nothing is run that they say.
import { inElement } from '../ui/html_text';

/** What every such file is made of; the policy names the only scripts and styles that may run. */
export interface PageParts {
  policy: string;
  icon: string;
  theme: string;
  style: string;
  script: string;
}

export interface PageContent {
  title: string;
  /** The scenario's JSON, as the core writes it. */
  scenario: string;
  /** Where it opens, in JSON: see shown.ts. */
  shown: string;
  /** The engine's bytes in gzip and Base64. */
  engine: string;
}

/** The ids under which a file holds what it is made of. */
export const kIds = {
  policy: 'sluice-policy',
  icon: 'sluice-icon',
  theme: 'sluice-theme',
  style: 'sluice-style',
  script: 'sluice-script',
  scenario: 'sluice-scenario',
  shown: 'sluice-shown',
  engine: 'sluice-engine',
} as const;

/** JSON has `<` in texts alone, where it may be written so: no name can end the element that it stands in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

export function pageHtml(parts: PageParts, { title, scenario, shown, engine }: PageContent): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" id="${kIds.policy}" content="${parts.policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>${title === '' ? '' : `${inElement(title)} · `}Sluice</title>
    <link rel="icon" id="${kIds.icon}" href="${parts.icon}">
    <script id="${kIds.theme}">${parts.theme}</script>
    <style id="${kIds.style}">${parts.style}</style>
  </head>
  <body>
    <div id="app"></div>
    <noscript>Sluice runs in the browser and needs scripts. Nothing is sent anywhere.</noscript>
    <script type="application/json" id="${kIds.scenario}">${inScript(scenario)}</script>
    <script type="application/json" id="${kIds.shown}">${inScript(shown)}</script>
    <script type="application/gzip" id="${kIds.engine}">${engine}</script>
    <script type="module" id="${kIds.script}">${parts.script}</script>
  </body>
</html>
`;
}
