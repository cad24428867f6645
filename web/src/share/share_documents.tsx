// What goes into a document: a picture or a table, both of the whole engine.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { call } from '../engine/client';
import type { ShareDescription } from '../generated/protocol';
import { report } from '../store/queue';
import { SharePictures } from './share_pictures';
import { ShareTables } from './share_tables';

export function ShareDocuments() {
  const words = useSignal<ShareDescription | null>(null);
  useEffect(() => {
    call('shareDescribe', {})
      .then((told) => {
        words.value = told;
      })
      .catch(report);
  }, []);
  if (!words.value) return null;
  return (
    <>
      <SharePictures words={words.value} />
      <ShareTables words={words.value} />
    </>
  );
}
