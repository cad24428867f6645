// Numbers as people read them.

/** "1,204". The browser's own way begins with reading the customs of all languages: a tenth of the first view's time. */
export function numberText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 organization", "4 organizations". */
export function countText(count: number, word: string): string {
  return `${numberText(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** What is not listed: "and 1,204 more". */
export function moreText(count: number): string {
  return `and ${numberText(count)} more`;
}
