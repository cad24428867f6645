// A value that may be edited in its place: a click opens the control that the core's form has for it.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EngineReplaced } from '../engine/answer';
import { openForm } from '../event_forms/form_state';
import { askForm } from '../event_forms/forms';
import { offeredNote } from '../event_forms/offered_input';
import type { FormField } from '../generated/protocol';
import { tryComposed } from '../store/actions';
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

/** Keys that came before the control was there. */
interface Ahead {
  text: string;
  isEntered: boolean;
}

interface EditorProps extends Props {
  field: FormField;
  ahead: Ahead;
  onClose(): void;
}

async function save(form: EditForm, value: string | boolean): Promise<string> {
  return tryComposed(form.type, { ...form.place, [form.field]: value });
}

function Editor({ label, form, field, ahead, onClose }: EditorProps) {
  const [typed, setTyped] = useState(ahead.text || field.value);
  const [problem, setProblem] = useState('');
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useLayoutEffect(() => {
    control.current?.focus();
    // What is typed takes the place of the value; what was typed already is gone on with.
    if (ahead.text === '') control.current?.select?.();
    if (ahead.isEntered) void keep(typed);
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
  /** While the form is asked for. */
  const ahead = useRef<Ahead | null>(null);
  useEffect(() => {
    // The focus comes back to where the edit began, unless it went on by itself.
    if (wasOpen.current && field === null && document.activeElement === document.body)
      button.current?.focus();
    wasOpen.current = field !== null;
  }, [field]);

  const begin = async () => {
    if (ahead.current) return;
    ahead.current = { text: '', isEntered: false };
    try {
      const { fields } = await askForm(form.type, form.place);
      const found = fields.find(({ name }) => name === form.field);
      if (found?.control === 'flag') {
        const problem = await save(form, found.value !== 'true');
        if (problem !== '') notify(problem, { kind: 'warning' });
        ahead.current = null;
      } else if (found && found.control !== 'choices' && offeredNote(found) === '') {
        setField(found);
      } else {
        ahead.current = null;
        openForm(form.type, form.place);
      }
    } catch (error) {
      ahead.current = null;
      if (!(error instanceof EngineReplaced)) report(error);
    }
  };
  const typeAhead = (event: KeyboardEvent) => {
    const typed = ahead.current;
    if (!typed || event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    if (event.key === 'Enter') typed.isEntered = true;
    else if (event.key === 'Backspace') typed.text = typed.text.slice(0, -1);
    else if (event.key.length === 1) typed.text += event.key;
    event.preventDefault();
    event.stopPropagation();
  };
  if (field && ahead.current) {
    const close = () => {
      ahead.current = null;
      setField(null);
    };
    return <Editor {...props} field={field} ahead={ahead.current} onClose={close} />;
  }
  return (
    <button
      type="button"
      ref={button}
      class="side-cell"
      aria-label={`Edit ${label}: ${value || 'none'}`}
      tabIndex={tabIndex}
      onKeyDown={typeAhead}
      onClick={(event) => {
        event.stopPropagation();
        void begin();
      }}
    >
      <span class="one-line">{value || '–'}</span>
    </button>
  );
}
