// Numbers as people read them.

/** "1 organization", "4 organizations". */
export function countText(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}

/** What is not listed: "and 1,204 more". */
export function moreText(count: number): string {
  return `and ${count.toLocaleString('en')} more`;
}
