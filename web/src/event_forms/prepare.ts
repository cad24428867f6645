// Preparing an event of the system whose tab is open, or of the channel that all systems share.
import type { ComposeFields } from '../engine/calls';
import { loadSystem } from '../store/load_system';
import type { LaterSystem } from '../store/systems';
import { channelEvents } from '../store/words';
import { prepareEvent } from '../timeline/prepared';
import { openForm } from './form_state';

/** Opens the form of an event. About whom is known already, whatever the form calls it; it can be changed there. */
export async function prepare(of: LaterSystem, type: string): Promise<void> {
  if (channelEvents().some((event) => event.type === type)) {
    prepareEvent(type, {});
    return;
  }
  const about: ComposeFields = (await loadSystem(of)).presentFields();
  openForm(type, about, Object.keys(about));
}
