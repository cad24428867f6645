// The rules of a system as a table, each at its own anchor, and its open questions with their answers.
import type { CoreWords, SystemWords } from './core_words.ts';
import { escaped, ruleLink, table, withRuleLinks } from './html.ts';

function badge(status: string, { statuses }: CoreWords): string {
  const term = statuses.get(status);
  const label = escaped(term?.label ?? status);
  return `<span class="status-badge status-badge--${status}" title="${escaped(term?.help ?? '')}">${label}</span>`;
}

function ruleTable({ label, rules }: SystemWords, words: CoreWords): string {
  const columns = [
    { title: 'Rule', isShort: true },
    { title: 'What it says' },
    { title: 'Status', isShort: true },
  ];
  const rows = rules.map(({ id, sentence, status, source }) => ({
    id,
    cells: [
      ruleLink(id),
      // The sentence may name other rules; its own id stands before it.
      `${withRuleLinks(sentence)} <span class="source">${withRuleLinks(source)}</span>`,
      badge(status, words),
    ],
  }));
  return table(`Rules of ${label}`, columns, rows);
}

function readingTable({ label, readings }: SystemWords): string {
  const columns = [
    { title: 'Rule', isShort: true },
    { title: 'Question, and its answers with the default first' },
  ];
  const rows = readings.map(({ rule, question, choices }) => {
    const answers = choices.map(
      (choice) =>
        `<li><b>${escaped(choice.label)}</b> <code>${choice.id}</code>: ${withRuleLinks(choice.help)}</li>`,
    );
    return { cells: [ruleLink(rule), `${withRuleLinks(question)}<ul>${answers.join('')}</ul>`] };
  });
  return table(`Open questions of ${label}`, columns, rows);
}

function systemOf(id: string, { systems }: CoreWords): SystemWords {
  const found = systems.find((system) => system.id === id);
  if (found) return found;
  throw new Error(`No system is called "${id}"; there are ${systems.map((system) => system.id).join(', ')}.`);
}

export const rulesOf = (id: string, words: CoreWords) => ruleTable(systemOf(id, words), words);
export const readingsOf = (id: string, words: CoreWords) => readingTable(systemOf(id, words));

/** A list of words with what they mean, as the core says it. */
export function termsOf(name: string, { terms }: CoreWords): string {
  const found = terms.get(name);
  if (!found) throw new Error(`The core has no words "${name}"; it has ${[...terms.keys()].join(', ')}.`);
  const columns = [{ title: 'Word', isShort: true }, { title: 'What it means' }];
  const rows = found.map(({ id, label, help }) => ({
    cells: [`${escaped(label)} <code class="in-files">${escaped(id)}</code>`, withRuleLinks(help)],
  }));
  return table(name.replaceAll(/(?=[A-Z])/g, ' ').toLowerCase(), columns, rows);
}
