// Problems of a file: where, what, and what to do about it.

import type { Problem } from '../generated/protocol';
import { moreText } from '../ui/count_text';

const kMostShown = 200;

export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
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
              <td class="user-text">{problem.path || 'the file'}</td>
              <td class="user-text">{problem.message}</td>
              <td class="user-text">{problem.hint}</td>
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
