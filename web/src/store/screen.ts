// Which screen a phone shows.
import { signal } from '@preact/signals';
import { system } from './system';

export type PaneName = 'organizations' | 'picture' | 'inspector' | 'timeline';
/** The screens of a phone; `more` holds what the top bar holds elsewhere. */
export type Screen = PaneName | 'more';

export const screen = signal<Screen>('organizations');

/** From a phone's list of all that there is, where something was opened, to where it stands. */
export function leaveMore(): void {
  if (screen.peek() === 'more') screen.value = system.peek() === 'data-sync' ? 'organizations' : 'picture';
}
