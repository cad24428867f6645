// In the timeline: any event of the system whose tab is open, or of the channel, prepared in its form.
import { system } from '../store/system';
import type { LaterSystem } from '../store/systems';
import { channelEvents } from '../store/words';
import { prepare } from './prepare';
import { WhatEvent } from './what_event';

export function FormWhatIf() {
  const of = system.value as LaterSystem;
  const channel = channelEvents().map(({ type, label, help }) => ({ id: type, label, help }));
  return <WhatEvent of={of} channel={channel} onChoose={(type) => void prepare(of, type)} />;
}
