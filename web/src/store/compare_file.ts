// Comparing with a file.
import type { Problem } from '../generated/protocol';
import { pin } from './comparison';
import type { Base } from './journal';
import { openBeside } from './open_beside';

/** Takes what a file tells as A. The answer is empty, else the problems for which it was not taken. */
export function compareWithFile(base: Base, file: string): Promise<Problem[]> {
  return openBeside('Comparing', base, (opened) => pin({ ...opened, title: file, file }));
}
