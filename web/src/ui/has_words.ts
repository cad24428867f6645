/** Whether each typed word is somewhere in the texts, in any order, small or capital. */
export function hasWords(texts: readonly string[], typed: string): boolean {
  const whole = texts.join('\n').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
