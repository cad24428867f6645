// An event of the timeline that another one is to take the place of.

export interface Replaced {
  /** Its place, counted from 0. */
  index: number;
  /** Where the user was: cancelling goes back there. */
  cursor: number;
}

export function replacedTitle(label: string, replaced: Replaced | undefined): string {
  return replaced ? `Step ${replaced.index + 1}: ${label}` : label;
}
