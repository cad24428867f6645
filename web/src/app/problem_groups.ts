// Problems that say the same of several cells of a column, as one; and what is proposed for a cell.
import type { Problem, ProblemCell } from '../generated/protocol';

export interface ProblemGroup {
  /** The first of them, which stands for all. */
  problem: Problem;
  /** Cells of the others, in the order of their rows. */
  alsoIn: readonly ProblemCell[];
}

/** A cell for which something is proposed. */
export type Repairable = ProblemCell & { instead: string };

/** What is proposed for the cell that the problem is about. */
export function repairOf({ cell }: Problem): Repairable | undefined {
  return cell?.instead === undefined ? undefined : { ...cell, instead: cell.instead };
}

/** What has to be the same; a problem of no cell stands by itself. */
function kindOf({ severity, message, hint, cell }: Problem, index: number): string {
  return JSON.stringify(cell ? [severity, message, hint, cell.column] : index);
}

/** In the order of the first of each. */
export function grouped(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, { problem: Problem; alsoIn: ProblemCell[] }>();
  problems.forEach((problem, i) => {
    const kind = kindOf(problem, i);
    const group = groups.get(kind);
    if (group && problem.cell) group.alsoIn.push(problem.cell);
    else groups.set(kind, { problem, alsoIn: [] });
  });
  return [...groups.values()];
}
