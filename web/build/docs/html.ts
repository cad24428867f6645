// Text made safe to stand in HTML, and rule ids in it that lead to their rules.
import { inAttribute } from '../../src/ui/html_text.ts';

/** In an element as within the quotes of an attribute. */
export const escaped = inAttribute;

export const kRuleId = /\b(?:DS|PS|EN|TC)-\d+[a-z]?\b/g;

/** Where a rule stands, from any page of the documentation. */
export const placeOfRule = (id: string) => `rules.html#${id}`;

export const ruleLink = (id: string) => `<a class="rule-id" href="${placeOfRule(id)}">${id}</a>`;

/** Plain text as HTML. */
export const withRuleLinks = (text: string) => escaped(text).replaceAll(kRuleId, ruleLink);

/** Several ids between brackets, as outputs name rules; elsewhere in them TC-1 may be a tier configuration. */
const kCited = new RegExp(`(?<=[[(])${kRuleId.source}(?:, ${kRuleId.source})*(?=[;\\])])`, 'g');

/** What a command printed, as HTML. */
export const outputWithRuleLinks = (text: string) =>
  escaped(text).replaceAll(kCited, (cited) => cited.replaceAll(kRuleId, ruleLink));

/** What an address can end with. */
export const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

export interface Column {
  title: string;
  /** Kept on one line. */
  isShort?: boolean;
}

/** A table that a narrow window scrolls; cells are HTML. The first cell of a row names it. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly { id?: string; cells: readonly string[] }[],
): string {
  const heads = columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('');
  const body = rows.map(({ id, cells }) => {
    const inner = cells.map((cell, i) => {
      const look = columns[i]?.isShort ? ' class="short"' : '';
      return i === 0 ? `<th scope="row"${look}>${cell}</th>` : `<td${look}>${cell}</td>`;
    });
    return `<tr${id ? ` id="${id}"` : ''}>${inner.join('')}</tr>`;
  });
  return [
    `<div class="wide" role="group" aria-label="${escaped(caption)}" tabindex="0">`,
    `<table><caption class="visually-hidden">${escaped(caption)}</caption>`,
    `<thead><tr>${heads}</tr></thead><tbody>`,
    ...body,
    '</tbody></table></div>',
  ].join('\n');
}
