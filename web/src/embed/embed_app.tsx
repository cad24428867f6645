// An embed that runs: a picture, the steps, what the present one did, and the partnership that is chosen.
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { engineFailure, engineStatus, useWholeEngine } from '../engine/client';
import { Diagram } from '../picture/diagram';
import '../picture/picture_pane.css';
import { dialog } from '../store/dialogs';
import { sayNotLoaded } from '../store/load_system';
import { isEmpty, state } from '../store/session';
import { system } from '../store/system';
import { Scrubber } from '../timeline/scrubber';
import '../timeline/timeline.css';
import { later } from '../ui/later';
import { chosenPartnership } from './chosen_partnership';
import { EmbedNotices } from './embed_notices';
import { EmbedPartnership } from './embed_partnership';
import { StepWords } from './embed_step';
import type { EmbedView } from './options';
import { embedView, isPlayable } from './state';
import { answerUndoKeys, UndoBar } from './undo_bar';

const kLater: Record<Exclude<EmbedView, 'diagram'>, ComponentType> = {
  icicle: later(async () => (await import('../picture/icicle')).Icicle, sayNotLoaded),
  matrix: later(async () => (await import('../picture/matrix')).Matrix, sayNotLoaded),
  list: later(async () => (await import('./embed_list')).EmbedList, sayNotLoaded),
  steps: later(async () => (await import('./embed_steps')).EmbedSteps, sayNotLoaded),
};
const Play = later(async () => {
  const [code] = await Promise.all([import('./embed_play'), useWholeEngine()]);
  return code.EmbedPlay;
}, sayNotLoaded);
const Questions = later(async () => (await import('./questions')).Questions, sayNotLoaded);

function Picture({ view }: { view: EmbedView }) {
  if (isEmpty.value && view !== 'steps') {
    return <p class="running__nothing muted">No organization is there at this step.</p>;
  }
  if (view === 'diagram') return <Diagram />;
  const View = kLater[view];
  return <View key={view} />;
}

export function EmbedApp() {
  const canPlay = isPlayable.value;
  useEffect(() => (canPlay ? answerUndoKeys() : undefined), [canPlay]);
  if (engineStatus.value === 'failed') {
    return (
      <p class="running__failed" role="alert">
        {engineFailure.value}
      </p>
    );
  }
  const view = embedView.value;
  const partnership = view === 'steps' ? undefined : chosenPartnership();
  const hasSteps = (state.value?.events ?? 0) > 0;
  return (
    <div class="running">
      <div class={`running__picture running__picture--${view}`}>
        <Picture view={view} />
      </div>
      {hasSteps && <Scrubber />}
      {hasSteps && <StepWords isReported={view === 'steps'} />}
      {partnership && <EmbedPartnership {...partnership} />}
      {canPlay && system.value !== 'data-sync' && <Play />}
      {canPlay && <UndoBar />}
      {dialog.value !== 'none' && <Questions />}
      <EmbedNotices />
    </div>
  );
}
