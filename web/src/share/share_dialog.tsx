// What is given to others: a link to what is open, a picture or a table for a document. The engine makes both, nothing is sent.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SharedLink } from '../generated/protocol';
import { ask } from '../store/ask';
import { openDialog } from '../store/dialogs';
import { announce } from '../store/notices';
import { report } from '../store/queue';
import { revision } from '../store/session';
import { Button } from '../ui/button';
import { countText } from '../ui/count_text';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { exportScenario } from './export';
import './share_dialog.css';
import { presentView } from '../picture/link_view';
import { pageAddress } from './page_address';
import { ShareDocuments } from './share_documents';
import { SharePage } from './share_page';

/** The link as it is now; null while it is being made. */
function useLink(anonymous: boolean) {
  const link = useSignal<SharedLink | null>(null);
  const trouble = useSignal('');
  const at = revision.value;
  useEffect(() => {
    let isAsked = true;
    link.value = null;
    trouble.value = '';
    ask('link', { view: presentView(), anonymous }).then(
      (made) => {
        if (isAsked) link.value = made;
      },
      (error: unknown) => {
        if (isAsked) trouble.value = error instanceof Error ? error.message : String(error);
      },
    );
    return () => {
      isAsked = false;
    };
  }, [anonymous, at]);
  return { link: link.value, trouble: trouble.value };
}

export function ShareDialog({ onClose }: { onClose: () => void }) {
  const anonymous = useSignal(false);
  const isCopied = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { link, trouble } = useLink(anonymous.value);
  const isAddressed = pageAddress() !== '';
  const text = link ? pageAddress() + link.link : '';
  useEffect(() => {
    isCopied.value = false;
    field.current?.select();
  }, [text]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      isCopied.value = true;
      announce('The link is copied.');
    } catch {
      field.current?.focus(); // the browser lets only the user copy
      field.current?.select();
    }
  };
  const foot = (
    <>
      {(link?.remark || trouble) && (
        <Button onClick={() => void exportScenario().catch(report)}>Save as a file instead</Button>
      )}
      {isAddressed && <Button onClick={() => openDialog('embed')}>Embed in a page</Button>}
      <Button onClick={onClose}>Close</Button>
      <Button kind="primary" disabled={text === ''} onClick={() => void copy()}>
        {isCopied.value ? 'Copied' : 'Copy the link'}
      </Button>
    </>
  );
  return (
    <Dialog title="Share" onClose={onClose} foot={foot}>
      <div class="share">
        <p>
          The link holds the scenario with its timeline and opens where you are now. Nothing is sent anywhere:
          all of it stands in the link itself.
          {!isAddressed &&
            ' This page is a file and has no address: put the link behind the address of a Sluice page, or paste it into Import there.'}
        </p>
        <label class="share__field">
          <span>Link</span>
          <textarea
            ref={field}
            data-first
            readOnly
            rows={5}
            spellcheck={false}
            value={text}
            placeholder={trouble === '' ? 'Being made …' : ''}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        <p class="muted share__length" role="status">
          {link ? countText(pageAddress().length + link.characters, 'character') : trouble}
        </p>
        {link?.remark && (
          <p class="share__remark">
            <Icon name="warning" size={14} /> {link.remark}
          </p>
        )}
        <label class="share__choice">
          <input
            type="checkbox"
            checked={anonymous.value}
            onChange={(event) => {
              anonymous.value = event.currentTarget.checked;
            }}
          />
          <span>Replace the names of organizations</span>
        </label>
        {link?.left && <p class="muted share__left">{link.left}</p>}
        <SharePage anonymous={anonymous.value} />
        <ShareDocuments />
      </div>
    </Dialog>
  );
}
