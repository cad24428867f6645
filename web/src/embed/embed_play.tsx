// In a playable embed of another system than Data Sync, which has no switches to flip: any event of it is chosen, told in
// its form, and happens.
import { EventForms } from '../event_forms/form_dialog';
import { openForm } from '../event_forms/form_state';
import { WhatEvent } from '../event_forms/what_event';
import { system } from '../store/system';
import './embed_play.css';

export function EmbedPlay() {
  const of = system.value;
  if (of === 'data-sync') return null;
  return (
    <section class="embed-play" aria-label="What if">
      <WhatEvent of={of} channel={[]} onChoose={(type) => openForm(type, {})} />
      <EventForms />
    </section>
  );
}
