// The code that shows the present scenario in another page, with the embed itself beside it.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useWholeEngine } from '../engine/client';
import { presentView } from '../picture/link_view';
import { ask, askBytes } from '../store/ask';
import { announce } from '../store/notices';
import { revision, state } from '../store/session';
import { system } from '../store/system';
import { Button } from '../ui/button';
import { countText } from '../ui/count_text';
import { Dialog } from '../ui/dialog';
import { type CodeOptions, elementCode, frameCode } from './embed_code';
import './embed_dialog.css';
import { EmbedPreview } from './embed_preview';
import { type EmbedTheme, type EmbedView, kNoOptions, laterSystemOf } from './options';

type Form = 'frame' | 'element';

const kForms: readonly (readonly [Form, string])[] = [
  ['frame', 'A frame'],
  ['element', 'An element around the scenario'],
];
const kViewWords: readonly (readonly [EmbedView | '', string])[] = [
  ['', 'As it suits'],
  ['diagram', 'Diagram'],
  ['icicle', 'Icicle'],
  ['matrix', 'Matrix'],
  ['list', 'List'],
  ['steps', 'Steps'],
];
const kThemeWords: readonly (readonly [EmbedTheme, string])[] = [
  ['auto', 'As the page around'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

interface Source {
  link: string;
  document: string;
  left: string;
}

/** What a playable embed lets a reader do. */
function playWords(): string {
  return system.value === 'data-sync' ? 'Readers may flip switches' : 'Readers may make events';
}

/** The folder that this page lies in. */
function folder(): string {
  return new URL('./', document.baseURI).href;
}

/** What the embed is made from; null while it is being made. */
function useSource(anonymous: boolean) {
  const source = useSignal<Source | null>(null);
  const trouble = useSignal('');
  const at = revision.value;
  useEffect(() => {
    let isAsked = true;
    source.value = null;
    trouble.value = '';
    const make = async () => {
      await useWholeEngine();
      const { link, left } = await ask('link', { view: presentView(), anonymous });
      const bytes = await askBytes('document', { form: 'timeline' });
      const text = new TextDecoder().decode(bytes).trim();
      if (isAsked) source.value = { link: link.replace(/^#/, ''), document: text, left };
    };
    make().catch((error: unknown) => {
      if (isAsked) trouble.value = error instanceof Error ? error.message : String(error);
    });
    return () => {
      isAsked = false;
    };
  }, [anonymous, at]);
  return { source: source.value, trouble: trouble.value };
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly (readonly [Value, string])[];
  value: Value;
  onChoose: (value: Value) => void;
}
function Choice<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <label class="embedding__choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}
function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label class="embedding__check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface Chosen {
  form: Form;
  play: boolean;
  run: boolean;
  view: EmbedView | '';
  theme: EmbedTheme;
  /** As it was typed; empty: as high as its content. */
  height: string;
  anonymous: boolean;
}
const kFirst: Chosen = {
  form: 'frame',
  play: false,
  run: false,
  view: '',
  theme: 'auto',
  height: '480',
  anonymous: false,
};

/** An element holds the scenario itself, unless names are replaced: only a link is made without them. */
function codeOptions(
  { form, anonymous, play, run, view, theme, height }: Chosen,
  source: Source,
): CodeOptions {
  const isWithin = form === 'element' && !anonymous;
  const pixels = Math.round(Number(height));
  return {
    ...kNoOptions,
    system: laterSystemOf(system.peek()),
    play,
    run,
    theme,
    link: isWithin ? '' : source.link,
    title: anonymous ? '' : (state.peek()?.title ?? ''),
    ...(view === '' ? {} : { view }),
    ...(isWithin ? { step: state.peek()?.cursor ?? 0 } : {}),
    ...(pixels > 0 ? { height: Math.min(Math.max(pixels, 150), 5000) } : {}),
  };
}

export function EmbedDialog({ onClose }: { onClose: () => void }) {
  const chosen = useSignal(kFirst);
  const isCopied = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const now = chosen.value;
  const { source, trouble } = useSource(now.anonymous);
  const options = source && codeOptions(now, source);
  const make = () => {
    if (!source || !options) return '';
    return now.form === 'frame'
      ? frameCode(folder(), options)
      : elementCode(folder(), options, source.document);
  };
  const text = make();
  useEffect(() => {
    isCopied.value = false;
  }, [text]);
  const set = (change: Partial<Chosen>) => {
    chosen.value = { ...chosen.peek(), ...change };
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      isCopied.value = true;
      announce('The code is copied.');
    } catch {
      field.current?.focus(); // the browser lets only the user copy
      field.current?.select();
    }
  };
  const foot = (
    <>
      <Button onClick={onClose}>Close</Button>
      <Button kind="primary" disabled={text === ''} onClick={() => void copy()}>
        {isCopied.value ? 'Copied the code' : 'Copy the code'}
      </Button>
    </>
  );
  return (
    <Dialog title="Embed" wide onClose={onClose} foot={foot}>
      <div class="embedding">
        <div class="embedding__options">
          <p>Shows this scenario in another page, from where you are now. It is loaded when it is run.</p>
          <Choice label="What" options={kForms} value={now.form} onChoose={(form) => set({ form })} />
          <Choice label="View" options={kViewWords} value={now.view} onChoose={(view) => set({ view })} />
          <Choice
            label="Colours"
            options={kThemeWords}
            value={now.theme}
            onChoose={(theme) => set({ theme })}
          />
          <label class="embedding__choice">
            <span>Height in pixels</span>
            <input
              type="text"
              inputMode="numeric"
              value={now.height}
              placeholder={now.form === 'element' ? 'As high as its content' : '480'}
              onChange={(event) => set({ height: event.currentTarget.value })}
            />
          </label>
          <Check label={playWords()} checked={now.play} onChange={(play) => set({ play })} />
          <Check label="Run at once" checked={now.run} onChange={(run) => set({ run })} />
          <Check
            label="Replace the names of organizations"
            checked={now.anonymous}
            onChange={(anonymous) => set({ anonymous })}
          />
          {source?.left && <p class="muted">{source.left}</p>}
          <label class="embedding__code">
            <span>Code</span>
            <textarea
              ref={field}
              data-first
              readOnly
              rows={6}
              spellcheck={false}
              value={text}
              placeholder={trouble === '' ? 'Being made …' : ''}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
          <p class="muted" role="status">
            {text ? countText(text.length, 'character') : trouble}
          </p>
        </div>
        <section class="embedding__preview" aria-label="Preview of the embed">
          {source && options && (
            <EmbedPreview
              base={folder()}
              isElement={now.form === 'element'}
              options={options}
              document={source.document}
            />
          )}
        </section>
      </div>
    </Dialog>
  );
}
