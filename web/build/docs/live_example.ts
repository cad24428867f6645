// An example that comes to life on a press: a poster of text first, which reads without scripts, and the embed in its place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimelineEntry } from '../../src/generated/protocol.ts';
import type { Ask } from './engine.ts';
import { escaped, ruleLink, withRuleLinks } from './html.ts';

const kMostSteps = 12;

interface Opened {
  state: { session: number; title: string; notes: string; organizations: number; events: number };
}

/** `play`, `view=list`, `step=2` as attributes of the element. */
export function embedAttributes(options: readonly string[]): string {
  return options
    .map((option) => {
      const [name = '', value = ''] = option.split('=');
      if (name === 'play') return ' mode="play"';
      if (!['view', 'step', 'height', 'title'].includes(name)) {
        throw new Error(`A live example has no option "${option}": play, view=, step=, height=, title=.`);
      }
      return ` ${name}="${escaped(value.replaceAll('_', ' '))}"`;
    })
    .join('');
}

function steps(entries: readonly TimelineEntry[]): string {
  if (entries.length === 0) return '';
  const items = entries.slice(0, kMostSteps).map(({ sentence, happened, refusal, rule }) => {
    const ending = happened
      ? ''
      : ` <span class="refused">Refused: ${escaped(refusal)} ${ruleLink(rule)}</span>`;
    return `<li>${escaped(sentence)}${ending}</li>`;
  });
  const more = entries.length > kMostSteps ? `<p>and ${entries.length - kMostSteps} more.</p>` : '';
  return `<details><summary>What happens in it</summary><ol>${items.join('')}</ol>${more}</details>`;
}

/** One of web/examples, by its file's name. */
export function liveExample(file: string, options: readonly string[], folder: string, ask: Ask): string {
  const { state } = ask<Opened>('open', { format: 'json' }, readFileSync(join(folder, file)));
  const { session, title, notes, events } = state;
  const { entries } = ask<{ entries: TimelineEntry[] }>('timeline', {
    session,
    from: 0,
    count: Math.max(events, 1),
  });
  ask('close', { session });
  return [
    '<figure class="example">',
    `<sluice-embed src="../examples/${escaped(file)}" title="${escaped(title)}"${embedAttributes(options)}>`,
    `<div class="poster"><p class="poster__title">${escaped(title)}</p><p>${withRuleLinks(notes)}</p>${steps(entries)}</div>`,
    '</sluice-embed>',
    `<figcaption>An example: <a href="../examples/${escaped(file)}">${escaped(file)}</a></figcaption>`,
    '</figure>',
  ].join('\n');
}
