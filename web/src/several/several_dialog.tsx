// One form for several: what is the same is told once, what differs one a line; live what each would do. What is applied
// is one change, undone in one press.
import { applyEvents } from '../store/actions';
import { closeDialog, dialog } from '../store/dialogs';
import { selectNewcomer } from '../store/newcomer';
import { busy, tree } from '../store/session';
import { doForSeveral, preparedSeveral } from '../store/several';
import { eventInfo } from '../store/words';
import { eventInfo as draftInfo } from '../timeline/draft';
import { Button, Dialog } from '../ui';
import { capital } from '../ui/capital';
import { askEach, eventsOf, useEach } from './answer';
import { OtherFields, offeredBy, useForm } from './fields';
import { ResultList } from './result_list';
import { ValuesField } from './values_field';
import { labelOf, WayChoice } from './way_choice';
import './several_dialog.css';
import { numberText } from '../ui/count_text';

export function SeveralDialog() {
  const several = preparedSeveral.value;
  const form = useForm(several);
  const { value: answer, error } = useEach(several);
  if (!several) return null;
  const { type, each, values, offered } = several;
  const channelField = draftInfo(type)?.fields.find(({ name }) => name === each);
  const label = channelField?.label ?? form?.fields.find(({ name }) => name === each)?.label ?? each;
  const help = draftInfo(type)?.help ?? eventInfo(type).help;
  const count = answer?.happened ?? 0;
  const destroys = (answer?.destructive ?? 0) > 0;
  const apply = async () => {
    // What was typed a moment ago may not be answered yet, and what would be lost is shown first.
    const current = await askEach(several);
    if (current.happened === 0 || dialog.peek() !== 'several') return;
    if (current.destructive > (answer?.destructive ?? 0)) return;
    closeDialog();
    const before = tree.peek();
    const applied = await applyEvents(eventsOf(current));
    // The engine failed over it, or it is not wanted so: what was typed is there to be applied again.
    if (!applied) {
      if (dialog.peek() === 'none') doForSeveral(several);
      return;
    }
    selectNewcomer(before);
  };
  return (
    <Dialog
      title={`${labelOf(type)}: several at once`}
      wide
      onClose={closeDialog}
      foot={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button
            kind={destroys ? 'danger' : 'primary'}
            disabled={count === 0 || busy.value !== ''}
            onClick={() => void apply()}
          >
            {count === 0
              ? 'Nothing to apply'
              : `Apply ${numberText(count)}${destroys ? ' and lose values' : ''}`}
          </Button>
        </>
      }
    >
      <div class="event-dialog several">
        {help !== '' && <p class="muted">{capital(help)}</p>}
        <WayChoice several={several} />
        <ValuesField
          label={label}
          values={values}
          offered={offered ?? offeredBy(form, each)}
          areOrganizations={channelField?.kind === 'organization'}
        />
        <OtherFields several={several} form={form} />
        {error !== '' && <p class="form-problem">{error}</p>}
        {answer && answer.entries.length > 0 && <ResultList answer={answer} />}
      </div>
    </Dialog>
  );
}
