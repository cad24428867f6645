// A value that may be edited in its place: a click opens the control that the core's form has for it.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EngineReplaced } from '../engine/answer';
import { openForm } from '../event_forms/form_state';
import { askForm, tryForm } from '../event_forms/forms';
import type { FormField } from '../generated/protocol';
import { notify } from '../store/notices';
import { report } from '../store/queue';
import type { EditForm } from './side_edit';

interface Props {
  value: string;
  /** "Recurring fee, Gold, Beta". */
  label: string;
  form: EditForm;
  tabIndex: 0 | -1;
}

interface EditorProps extends Props {
  field: FormField;
  onClose(): void;
}

async function save(form: EditForm, value: string | boolean): Promise<string> {
  return tryForm(form.type, { ...form.place, [form.field]: value });
}

function Editor({ label, form, field, onClose }: EditorProps) {
  const [typed, setTyped] = useState(field.value);
  const [problem, setProblem] = useState('');
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useLayoutEffect(() => {
    control.current?.focus();
    control.current?.select?.();
  }, []);
  const keep = async (value: string) => {
    if (value === field.value) {
      onClose();
      return;
    }
    const found = await save(form, value);
    setProblem(found);
    if (found === '') onClose();
  };
  const common = {
    ref: control,
    'aria-label': label,
    'aria-invalid': problem !== '' ? true : undefined,
    title: problem || undefined,
    value: typed,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
      else if (event.key === 'Enter') void keep(typed);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  if (field.control === 'choice') {
    return (
      <select
        {...common}
        class="side-cell__field"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          void keep(event.currentTarget.value);
        }}
        onBlur={onClose}
      >
        {!field.required && <option value="">–</option>}
        {field.choices.map(({ id, label: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  return (
    <span class="side-cell__editor">
      <input
        {...common}
        class="side-cell__field"
        type="text"
        inputMode={field.control === 'number' ? 'decimal' : undefined}
        autocomplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void keep(typed)}
      />
      {problem !== '' && <small class="side-cell__problem">{problem}</small>}
    </span>
  );
}

export function SideCell(props: Props) {
  const { value, label, form, tabIndex } = props;
  const [field, setField] = useState<FormField | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The focus comes back to where the edit began, unless it went on by itself.
    if (wasOpen.current && field === null && document.activeElement === document.body)
      button.current?.focus();
    wasOpen.current = field !== null;
  }, [field]);

  const begin = async () => {
    try {
      const { fields } = await askForm(form.type, form.place);
      const found = fields.find(({ name }) => name === form.field);
      if (found?.control === 'flag') {
        const problem = await save(form, found.value !== 'true');
        if (problem !== '') notify(problem, { kind: 'warning' });
      } else if (found && found.control !== 'choices') setField(found);
      else openForm(form.type, form.place);
    } catch (error) {
      if (!(error instanceof EngineReplaced)) report(error);
    }
  };
  if (field) return <Editor {...props} field={field} onClose={() => setField(null)} />;
  return (
    <button
      type="button"
      ref={button}
      class="side-cell"
      aria-label={`Edit ${label}: ${value || 'none'}`}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        void begin();
      }}
    >
      <span class="one-line">{value || '–'}</span>
    </button>
  );
}
