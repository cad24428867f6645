// A text field with a list of suggestions, after the WAI-ARIA combobox pattern. Free: any text may be typed;
// else only an option can be chosen.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeList } from './combobox_place';
import './combobox.css';

export interface Option {
  value: string;
  label: string;
  note?: string;
}

interface Props {
  label: string;
  value: string;
  /** What stands in the field for `value`; the value itself when absent. */
  shown?: string | undefined;
  free?: boolean;
  placeholder?: string;
  problem?: string | undefined;
  autoFocus?: boolean;
  options(typed: string): Option[] | Promise<Option[]>;
  onChange(value: string): void;
}

/** The option that what was typed means: equal in value or label, whatever the case. */
function meant(options: Option[], typed: string): Option | undefined {
  const wanted = typed.trim().toLowerCase();
  return options.find(({ value, label }) => value.toLowerCase() === wanted || label.toLowerCase() === wanted);
}

export function Combobox(props: Props) {
  const { label, value, free = false, placeholder = '', problem } = props;
  const id = useId();
  const shown = props.shown ?? value;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const asked = useRef(0);
  const taken = useRef('');
  // Whoever is told a moment after the question is told as of then: more may have been typed elsewhere.
  const present = useRef(props);
  present.current = props;
  const [typed, setTyped] = useState(shown);
  const [open, setOpen] = useState(false);
  const [options, setOptions] = useState<Option[]>([]);
  const [active, setActive] = useState(-1);

  const before = useRef(shown);
  useLayoutEffect(() => {
    const input = field.current;
    const isTypedInto = input !== null && input === document.activeElement;
    // Words that come late neither overwrite what is being typed nor end up beside it.
    if (!(isTypedInto && input.value !== before.current)) setTyped(shown);
    if (isTypedInto && input.value === before.current && shown !== before.current) {
      input.value = shown;
      input.select();
    }
    before.current = shown;
  }, [shown, value]);
  useEffect(() => {
    const popup = list.current;
    if (!popup?.isConnected) return;
    popup.togglePopover(open && options.length > 0);
    if (open && field.current) placeList(popup, field.current);
  }, [open, options]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  async function ask(text: string): Promise<Option[]> {
    const ticket = ++asked.current;
    const found = await props.options(text);
    if (ticket === asked.current) {
      setOptions(found);
      setActive(-1);
    }
    return found;
  }
  function show(text: string) {
    setOpen(true);
    void ask(text);
  }
  function choose(option: Option) {
    taken.current = typed;
    setTyped(option.label);
    setOpen(false);
    if (option.value !== present.current.value) present.current.onChange(option.value);
  }
  // What Enter took is not taken once more by the blur behind it, be it that of a field that is no longer there.
  async function leave() {
    setOpen(false);
    if (free || typed === shown || typed === taken.current) return;
    taken.current = typed;
    const option = meant(await ask(typed), typed);
    if (option) choose(option);
    else if (typed.trim() === '') present.current.onChange('');
    else setTyped(shown);
  }
  function type(text: string) {
    taken.current = '';
    setTyped(text);
    if (free) present.current.onChange(text);
    show(text);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!open) show(free ? typed : '');
      else if (options.length) setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter' && open && options[active]) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === 'Enter' && !free && typed !== shown) {
      event.preventDefault(); // what was typed is taken first; the next Enter is the form's
      void leave();
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
      setTyped(shown);
    }
  }

  return (
    <span class="combobox">
      <input
        ref={field}
        role="combobox"
        aria-label={label}
        aria-expanded={open && options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        class="combobox__field"
        placeholder={placeholder}
        autocomplete="off"
        // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that the user has just opened
        autoFocus={props.autoFocus ?? false}
        spellcheck={false}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onClick={() => show(free ? typed : '')}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => void leave()}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        popover="manual"
        class="combobox__list"
      >
        {options.map((option, i) => (
          <div
            key={`${option.value} ${option.note ?? ''}`}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            class="combobox__option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.label}</span>
            {option.note && <small>{option.note}</small>}
          </div>
        ))}
      </div>
      {problem && (
        <small id={`${id}-problem`} class="combobox__problem">
          {problem}
        </small>
      )}
    </span>
  );
}
