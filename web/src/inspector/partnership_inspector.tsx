// A partnership: its switches, what its mode means, every outcome, and where the two differ now.
import type { ComponentChildren } from 'preact';
import type { Moment } from '../generated/protocol';
import { ask, useAnswer } from '../store/ask';
import { eventInfo } from '../timeline/draft';
import { prepareEvent } from '../timeline/prepared';
import { Button, EmptyState } from '../ui';
import { Differences } from './differences';
import { OrganizationLink } from './organization_link';
import { OutcomeTable } from './outcome_table';
import { PartnershipSwitches } from './partnership_switches';

interface Props {
  upstream: string;
  downstream: string;
  /** The outcome that is asked about. */
  chosen?: { setting: string; moment: Moment };
  /** Stands right under the outcomes. */
  children?: ComponentChildren;
}

export function PartnershipInspector({ upstream, downstream, chosen, children }: Props) {
  const { value: view, error } = useAnswer(
    () => ask('partnership', { upstream, downstream }),
    upstream,
    downstream,
  );
  if (error !== '') return <EmptyState title="This partnership is not there" text={error} />;
  if (!view) return null;
  return (
    <article class="inspector__subject">
      <h2 class="inspector__title">
        <OrganizationLink id={view.upstream} name={view.upstreamName} />
        <span aria-hidden="true"> → </span>
        <span class="visually-hidden"> to </span>
        <OrganizationLink id={view.downstream} name={view.downstreamName} />
      </h2>
      <PartnershipSwitches {...view} />
      <p class="inspector__mode">
        <strong>{view.modeLabel}</strong> <span class="user-text">{view.modeSentence}</span>
      </p>
      <OutcomeTable view={view} {...(chosen ? { chosen } : {})} />
      {children}
      <Differences view={view} />
      <div class="inspector__actions">
        <Button small icon="close" onClick={() => prepareEvent('endPartnership', { upstream, downstream })}>
          {eventInfo('endPartnership')?.label}
        </Button>
      </div>
    </article>
  );
}
