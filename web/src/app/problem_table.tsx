// Problems of a file: where, what, and what to do about it.

import { Fragment } from 'preact';
import type { Problem, ProblemCell } from '../generated/protocol';
import { Button } from '../ui/button';
import { moreText } from '../ui/count_text';
import { grouped, type ProblemGroup, type Repairable, repairOf } from './problem_groups';

const kMostShown = 200;

export interface Repairs {
  /** Leads to a cell; nothing where the table is not in sight. */
  onShow?: (cell: ProblemCell) => void;
  /** Puts what is proposed into the cell. */
  onRepair: (cell: Repairable) => void;
}

interface PlaceProps {
  place: string;
  cell: ProblemCell | undefined;
  repairs: Repairs | undefined;
}
function Place({ place, cell, repairs }: PlaceProps) {
  const show = repairs?.onShow;
  if (!cell || !show) return <>{place}</>;
  return (
    <button type="button" class="link" title="Show it in the table" onClick={() => show(cell)}>
      {place}
    </button>
  );
}

const kMostPlaces = 8;

/** Where it is; of several cells of a column the first ones, and how many more. */
function Places({ group, repairs }: { group: ProblemGroup; repairs: Repairs | undefined }) {
  const { problem, alsoIn } = group;
  const named = alsoIn.slice(0, kMostPlaces);
  const more = alsoIn.length - named.length;
  return (
    <>
      <Place place={problem.path || 'the file'} cell={problem.cell} repairs={repairs} />
      {named.map((cell) => (
        <Fragment key={cell.row}>
          {', '}
          <Place place={`row ${cell.row}`} cell={cell} repairs={repairs} />
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

function Hint({ problem, repairs }: { problem: Problem; repairs: Repairs | undefined }) {
  const { hint, path } = problem;
  const repair = repairOf(problem);
  if (!repairs || !repair) return <>{hint}</>;
  return (
    <>
      {hint}{' '}
      <Button
        small
        aria-label={`Put ${repair.instead} into ${path}`}
        onClick={() => repairs.onRepair(repair)}
      >
        Put it there
      </Button>
    </>
  );
}

/** With `repairs` each problem leads to its cell, and what is proposed can be put there. */
export function ProblemTable({ problems, repairs }: { problems: readonly Problem[]; repairs?: Repairs }) {
  const groups = grouped(problems);
  const shown = groups.slice(0, kMostShown);
  const more = groups.length - shown.length;
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
          {shown.map((group, i) => (
            <tr key={i}>
              <td class="user-text">
                <Places group={group} repairs={repairs} />
              </td>
              <td class="user-text">{group.problem.message}</td>
              <td class="user-text">
                <Hint problem={group.problem} repairs={repairs} />
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
