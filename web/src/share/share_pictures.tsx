// Pictures for documents: the engine draws them, the user saves or copies them.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ShareDescription, ShownPicture } from '../generated/protocol';
import { askBytes } from '../store/ask';
import { announce } from '../store/notices';
import { report } from '../store/queue';
import { moment, revision, state } from '../store/session';
import { Button } from '../ui/button';
import { fileName, saveFile } from '../ui/files';
import { Choice } from './choice';
import { rasterized } from './raster';

/** As it would be saved, in the theme of the page. */
function usePicture(of: ShownPicture): Uint8Array | null {
  const picture = useSignal<Uint8Array | null>(null);
  const at = revision.value;
  const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
  useEffect(() => {
    let isAsked = true;
    picture.value = null;
    askBytes('picture', { of, theme, moment: moment.peek() })
      .then((bytes) => {
        if (isAsked) picture.value = bytes;
      })
      .catch(report);
    return () => {
      isAsked = false;
    };
  }, [of, theme, at]);
  return picture.value;
}

export function SharePictures({ words }: { words: ShareDescription }) {
  const of = useSignal<ShownPicture>('channel');
  const isCopied = useSignal(false);
  const picture = usePicture(of.value);
  const save = (bytes: Uint8Array, ending: string, type: string) => {
    const label = words.pictures.find(({ id }) => id === of.value)?.label ?? '';
    saveFile(bytes, fileName(state.peek()?.title ?? '', ending, label), type);
  };
  const savePng = async (svg: Uint8Array) => save(await rasterized(svg), 'png', 'image/png');
  const copy = async (svg: Uint8Array) => {
    const png = new Blob([new Uint8Array(await rasterized(svg))], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    isCopied.value = true;
    announce('The picture is copied.');
  };
  return (
    <fieldset class="share__tables">
      <legend>A picture for a document</legend>
      <Choice
        label="Picture"
        terms={words.pictures}
        value={of.value}
        onChoose={(id) => {
          of.value = id as ShownPicture;
          isCopied.value = false;
        }}
      />
      <Button disabled={!picture} onClick={() => picture && void copy(picture).catch(report)}>
        {isCopied.value ? 'Copied the picture' : 'Copy the picture'}
      </Button>
      <Button disabled={!picture} onClick={() => picture && save(picture, 'svg', 'image/svg+xml')}>
        Save as SVG
      </Button>
      <Button disabled={!picture} onClick={() => picture && void savePng(picture).catch(report)}>
        Save as PNG
      </Button>
    </fieldset>
  );
}
