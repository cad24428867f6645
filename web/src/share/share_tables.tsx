// Tables for documents: the engine writes them, the user copies or saves them.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fileName, saveFile } from '../app/files';
import { call, useWholeEngine } from '../engine/client';
import type { ShareDescription, ShownTable, TableForm, Term } from '../generated/protocol';
import { askBytes } from '../store/ask';
import { announce } from '../store/notices';
import { report } from '../store/queue';
import { revision, state } from '../store/session';
import { Button } from '../ui/button';

const kFiles: Record<TableForm, { ending: string; type: string }> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
  csv: { ending: 'csv', type: 'text/csv' },
};

interface ChoiceProps {
  label: string;
  terms: readonly Term[];
  value: string;
  onChoose: (id: string) => void;
}
function Choice({ label, terms, value, onChoose }: ChoiceProps) {
  return (
    <label class="share__select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {terms.map(({ id, label: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function ShareTables() {
  const words = useSignal<ShareDescription | null>(null);
  const of = useSignal<ShownTable>('predictions');
  const form = useSignal<TableForm>('markdown');
  const text = useSignal('');
  const isCopied = useSignal(false);
  const at = revision.value;
  useEffect(() => {
    let isAsked = true;
    isCopied.value = false;
    const ask = async () => {
      await useWholeEngine();
      const told = await call('shareDescribe', {});
      const bytes = await askBytes('tableText', { of: of.value, form: form.value });
      if (!isAsked) return;
      words.value = told;
      text.value = new TextDecoder().decode(bytes);
    };
    ask().catch(report);
    return () => {
      isAsked = false;
    };
  }, [of.value, form.value, at]);
  const told = words.value;
  if (!told) return null;

  const copy = async () => {
    await navigator.clipboard.writeText(text.value);
    isCopied.value = true;
    announce('The table is copied.');
  };
  const save = () => {
    const { ending, type } = kFiles[form.value];
    const name = told.tables.find(({ id }) => id === of.value)?.label ?? '';
    const bytes = new TextEncoder().encode(text.value);
    saveFile(bytes, fileName(state.peek()?.title ?? '', ending, name.toLowerCase()), type);
  };
  return (
    <fieldset class="share__tables">
      <legend>A table for a document</legend>
      <Choice
        label="Table"
        terms={told.tables}
        value={of.value}
        onChoose={(id) => {
          of.value = id as ShownTable;
        }}
      />
      <Choice
        label="Form"
        terms={told.forms}
        value={form.value}
        onChoose={(id) => {
          form.value = id as TableForm;
        }}
      />
      <Button onClick={() => void copy().catch(report)}>
        {isCopied.value ? 'Copied the table' : 'Copy the table'}
      </Button>
      <Button onClick={save}>Save the table</Button>
    </fieldset>
  );
}
