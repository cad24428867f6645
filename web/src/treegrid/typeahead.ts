// Typing letters in the treegrid goes to the next visible organization whose name begins with them.
import { ask, askBytes } from '../store/ask';
import { moment, tree } from '../store/session';
import { visible } from './treegrid_state';

const kForgetAfter = 700; // milliseconds
const kMostCandidates = 200;

let typed = '';
let jumping: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Positions of visible matches in the order in which they are met from `from` on, around the end. */
export function candidatesFrom(from: number, positions: readonly number[]): number[] {
  return [
    ...positions.filter((position) => position >= from),
    ...positions.filter((position) => position < from),
  ];
}

async function jump(
  text: string,
  from: number,
  go: (position: number, column: number) => void,
): Promise<void> {
  const found = await askBytes('find', { text });
  const { organization } = tree.peek();
  const positions: number[] = [];
  visible.peek().forEach((row, position) => {
    if (found[organization[row]!]) positions.push(position);
  });
  const candidates = candidatesFrom(from, positions).slice(0, kMostCandidates);
  const indices = candidates.map((position) => organization[visible.peek()[position]!]!);
  if (indices.length === 0) return;
  const { rows } = await ask('rows', { indices, moment: moment.peek() });
  const first = rows.findIndex((row) => row.name.toLowerCase().startsWith(text));
  if (first >= 0 && text === typed) go(candidates[first]!, -1);
}

/** Takes a key as a letter of a name. False where it is none: then what was typed before leads nowhere any more. */
export function typeAhead(
  key: string,
  from: number,
  go: (position: number, column: number) => void,
): boolean {
  if (!/^[\p{L}\p{N}]$/u.test(key)) {
    typed = '';
    return false;
  }
  const begins = typed === '';
  typed += key.toLowerCase();
  clearTimeout(timer);
  timer = setTimeout(() => {
    typed = '';
  }, kForgetAfter);
  jumping = jump(typed, begins ? from + 1 : from, go).catch(() => {});
  return true;
}

/** Does what a key asks for at the row that the letters before it lead to, once they have led there. */
export function afterTyping(then: () => void): void {
  if (typed === '') then();
  else void jumping.then(then);
}
