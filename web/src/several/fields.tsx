// The other fields of the form: the same for each.
import { Field } from '../event_forms/form_field';
import { askForm, standing } from '../event_forms/forms';
import type { EventForm as Form } from '../generated/protocol';
import { useAnswer } from '../store/ask';
import { type Offered, type Several, tellSeveral, valuesOf } from '../store/several';
import { eventInfo as draftInfo } from '../timeline/draft';
import { EventForm } from '../timeline/event_form';

/** Whether the event is of Data Sync or of the channel: those forms the page has from the beginning. */
function isOfChannel({ type }: Several): boolean {
  return draftInfo(type) !== undefined;
}

/** The form that the core makes; undefined until it has, and of events of Data Sync. */
export function useForm(several: Several | null): Form | undefined {
  const isAsked = several !== null && !isOfChannel(several);
  // Fields that depend on whom it is about are those of the first: the same is told to all.
  const [first] = several ? valuesOf(several.values) : [];
  const typed =
    several && first !== undefined ? { ...several.typed, [several.each]: first } : (several?.typed ?? {});
  const { value } = useAnswer(
    () => (isAsked ? askForm(several.type, typed) : undefined),
    isAsked ? JSON.stringify([several.type, typed]) : '',
  );
  return value?.type === several?.type ? value : undefined;
}

/** Those whom the form offers for the field, where it offers all there are. */
export function offeredBy(form: Form | undefined, each: string): readonly Offered[] | undefined {
  const field = form?.fields.find(({ name }) => name === each);
  if (!field || field.choices.length === 0 || field.totalChoices > field.choices.length) return undefined;
  return field.choices.map(({ id, label }) => (label === id ? { id, label } : { id, label, note: id }));
}

export function OtherFields({ several, form }: { several: Several; form: Form | undefined }) {
  const { type, typed, settled, each } = several;
  const left = [...settled, each];
  if (isOfChannel(several))
    return (
      <EventForm
        draft={{ type, fields: typed }}
        checked={undefined}
        settled={[...left, 'id']}
        onChange={tellSeveral}
      />
    );
  return (
    <div class="event-form">
      {form?.fields
        .filter(({ name }) => !left.includes(name))
        .map((field) => (
          <Field
            key={field.name}
            field={field}
            value={standing(field, typed)}
            problem=""
            isFirst={false}
            onType={tellSeveral}
          />
        ))}
    </div>
  );
}
