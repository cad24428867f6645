// Tables for documents: the engine writes them, the user copies or saves them.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ShareDescription, ShownTable, TableForm } from '../generated/protocol';
import { askBytes } from '../store/ask';
import { announce } from '../store/notices';
import { report } from '../store/queue';
import { revision, state } from '../store/session';
import { Button } from '../ui/button';
import { fileName, saveFile } from '../ui/files';
import { Choice } from './choice';

const kFiles: Record<TableForm, { ending: string; type: string }> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
  csv: { ending: 'csv', type: 'text/csv' },
};

export function ShareTables({ words }: { words: ShareDescription }) {
  const of = useSignal<ShownTable>('predictions');
  const form = useSignal<TableForm>('markdown');
  const text = useSignal('');
  const isCopied = useSignal(false);
  const at = revision.value;
  useEffect(() => {
    let isAsked = true;
    isCopied.value = false;
    const ask = async () => {
      const bytes = await askBytes('tableText', { of: of.value, form: form.value });
      if (!isAsked) return;
      text.value = new TextDecoder().decode(bytes);
    };
    ask().catch(report);
    return () => {
      isAsked = false;
    };
  }, [of.value, form.value, at]);
  const copy = async () => {
    await navigator.clipboard.writeText(text.value);
    isCopied.value = true;
    announce('The table is copied.');
  };
  const save = () => {
    const { ending, type } = kFiles[form.value];
    const name = words.tables.find(({ id }) => id === of.value)?.label ?? '';
    const bytes = new TextEncoder().encode(text.value);
    saveFile(bytes, fileName(state.peek()?.title ?? '', ending, name.toLowerCase()), type);
  };
  return (
    <fieldset class="share__tables">
      <legend>A table for a document</legend>
      <Choice
        label="Table"
        terms={words.tables}
        value={of.value}
        onChoose={(id) => {
          of.value = id as ShownTable;
        }}
      />
      <Choice
        label="Form"
        terms={words.forms}
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
