// Problems of a file: where, what, and what to do about it.

import type { Problem, ProblemCell } from '../generated/protocol';
import { Button } from '../ui/button';
import { moreText } from '../ui/count_text';

const kMostShown = 200;

export interface Repairs {
  /** Leads to a cell; nothing where the table is not in sight. */
  onShow?: (cell: ProblemCell) => void;
  /** Puts what is proposed into the cell. */
  onRepair: (cell: ProblemCell & { instead: string }) => void;
}

function Place({ problem, repairs }: { problem: Problem; repairs: Repairs | undefined }) {
  const place = problem.path || 'the file';
  const { cell } = problem;
  const show = repairs?.onShow;
  if (!cell || !show) return <>{place}</>;
  return (
    <button type="button" class="link" title="Show it in the table" onClick={() => show(cell)}>
      {place}
    </button>
  );
}

function Hint({ problem, repairs }: { problem: Problem; repairs: Repairs | undefined }) {
  const { cell, hint, path } = problem;
  const { instead } = cell ?? {};
  if (!repairs || !cell || instead === undefined) return <>{hint}</>;
  return (
    <>
      {hint}{' '}
      <Button
        small
        aria-label={`Put ${instead} into ${path}`}
        onClick={() => repairs.onRepair({ ...cell, instead })}
      >
        Put it there
      </Button>
    </>
  );
}

/** With `repairs` each problem leads to its cell, and what is proposed can be put there. */
export function ProblemTable({ problems, repairs }: { problems: readonly Problem[]; repairs?: Repairs }) {
  const shown = problems.slice(0, kMostShown);
  const more = problems.length - shown.length;
  return (
    <div class="problem-table" role="region" aria-label="List of problems" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What is wrong</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem, i) => (
            <tr key={i}>
              <td class="user-text">
                <Place problem={problem} repairs={repairs} />
              </td>
              <td class="user-text">{problem.message}</td>
              <td class="user-text">
                <Hint problem={problem} repairs={repairs} />
              </td>
            </tr>
          ))}
          {more > 0 && (
            <tr>
              <td colSpan={3}>{moreText(more)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
