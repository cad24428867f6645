// Pane D: time. The steps so far, a what-if in one sentence, and what it would do or what the present step did.
import { loadForms, sayNotLoaded } from '../store/load_system';
import { system } from '../store/system';
import { veil } from '../store/veil';
import { later } from '../ui/later';
import { EventList } from './event_list';
import { Branches, LaterEvents } from './later_events';
import { ReportSection } from './report_section';
import { Scrubber } from './scrubber';
import { WhatIf } from './what_if';
import './timeline.css';

const FormWhatIf = later(async () => (await loadForms()).FormWhatIf, sayNotLoaded);

export function TimelinePane() {
  const Veiled = veil.value?.Timeline;
  if (Veiled) return <Veiled />;
  return (
    <div class="timeline">
      <Scrubber />
      <div class="timeline__columns">
        <div class="timeline__events">
          <Branches />
          <EventList />
        </div>
        <div class="timeline__say">
          {system.value === 'data-sync' ? <WhatIf /> : <FormWhatIf key={system.value} />}
          <LaterEvents />
        </div>
        <ReportSection />
      </div>
    </div>
  );
}
