// Compare: what differs between the pinned state, or what a file tells (A), and the present one (B).

import type { Difference } from '../generated/protocol';
import { selectOrganization } from '../store/actions';
import { askBytes } from '../store/ask';
import { pinForCompare, pinned, unpin } from '../store/comparison';
import { closeDialog } from '../store/dialogs';
import { state } from '../store/session';
import { AnswerTable } from '../tables/answer_table';
import { Button } from '../ui/button';
import { moreText } from '../ui/count_text';
import { Dialog } from '../ui/dialog';
import { RuleLinks } from '../ui/rule_link';
import { comparedWith, useComparison } from './comparison_answer';
import './compare_dialog.css';

/** Its name stands beside it where the table has no heads, on a phone. */
function Side({ name, value }: { name: string; value: string }) {
  return (
    <td class="user-text">
      <strong class="compare__side">{name}: </strong>
      {value || <span class="muted">nothing</span>}
    </td>
  );
}

function DifferenceRow({ difference, withRules }: { difference: Difference; withRules: boolean }) {
  const look = () => {
    closeDialog();
    void selectOrganization(difference.organization).catch(() => {});
  };
  return (
    <tr>
      <th scope="row">
        <button type="button" class="compare__organization user-text" onClick={look}>
          {difference.organizationName}
        </button>
      </th>
      <td class="user-text">{difference.what}</td>
      <Side name="A" value={difference.there} />
      <Side name="B" value={difference.here} />
      {withRules && (
        <td>
          <RuleLinks ids={difference.rules} />
        </td>
      )}
    </tr>
  );
}

export function CompareDialog({ onClose }: { onClose: () => void }) {
  const { value: comparison } = useComparison();
  const other = pinned.value;
  if (!other) return null;
  const stop = () => {
    onClose();
    unpin();
  };
  const shown = comparison?.differences ?? [];
  const withRules = shown.some(({ rules }) => rules.length > 0);
  const more = (comparison?.total ?? 0) - shown.length;
  const foot = (
    <>
      <Button onClick={stop}>Stop comparing</Button>
      <Button icon="pin" onClick={() => void pinForCompare()}>
        Pin the present as A
      </Button>
      {shown.length > 0 && (
        <AnswerTable
          what="comparison"
          asked={(form) => askBytes('comparisonTable', { ...comparedWith(pinned.peek() ?? other), form })}
        />
      )}
    </>
  );
  return (
    <Dialog title="Compare" onClose={onClose} foot={foot} wide>
      <p class="compare__lead">
        {other.file === undefined ? (
          <>
            <strong>A</strong> is step {other.step}, as it was pinned; <strong>B</strong> is the present, step{' '}
            {state.value?.cursor}. Only what differs is shown.
          </>
        ) : (
          <>
            <strong>A</strong> is told by <span class="user-text">{other.file}</span>; <strong>B</strong> is
            what is predicted at the present step, {state.value?.cursor}. What the file does not tell is left
            out.
          </>
        )}
      </p>
      {comparison && comparison.total === 0 ? (
        <p>
          {other.file === undefined
            ? 'A and B are equal. Go on working: every difference will stand here.'
            : 'All that the file tells is as predicted.'}
        </p>
      ) : (
        <table class="compare">
          <thead>
            <tr>
              <th scope="col">Organization</th>
              <th scope="col">What</th>
              <th scope="col">A</th>
              <th scope="col">B</th>
              {withRules && <th scope="col">Predicted by</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((difference) => (
              <DifferenceRow
                key={`${difference.organization} ${difference.what}`}
                difference={difference}
                withRules={withRules}
              />
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p class="muted">{moreText(more)}</p>}
    </Dialog>
  );
}
