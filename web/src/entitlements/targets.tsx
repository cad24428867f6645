// Who an entitlement could go to: the accounts to which it may be split or transferred, and for every other one the
// rule that forbids it and what would make it legal.
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { EntitlementEntry, EntitlementReason, EntitlementTarget, Remedy } from '../generated/protocol';
import { tryEvents } from '../store/actions';
import { ask, askBytes, useAnswer } from '../store/ask';
import { eventInfo } from '../store/words';
import { AnswerTable } from '../tables/answer_table';
import { Button, Icon, RuleLinks } from '../ui';
import { countText, numberText } from '../ui/count_text';
import { prepare, viewer } from './state';

const kFirst = 20;
const kMore = 1000;
const isOpen = signal(true);

/** Who is withheld from who acts is counted and named so, and nothing can be prepared for it. */
function Legal({ target, entitlement, by }: { target: EntitlementTarget; entitlement: string; by: string }) {
  const { account, name, tier, tierName, way, event, then, sentence } = target;
  const label = eventInfo(way).label;
  const known = {
    ...(by === '' ? {} : { by }),
    entitlement,
    account,
    ...(tier === '' ? {} : { tier }),
  };
  return (
    <li class="target">
      <Icon name="check" size={14} />
      <span class={`target__name user-text${event === '' ? ' withheld' : ''}`}>
        {name} {tierName !== '' && <small class="muted">as {tierName}</small>}
        {sentence !== '' && <small class="muted target__way">{sentence}</small>}
      </span>
      {event !== '' && (
        <Button
          small
          aria-label={`${label} to ${name}${tierName === '' ? '' : ` as ${tierName}`}`}
          onClick={() => (then.length > 0 ? void tryEvents([event, ...then]) : prepare(way, known))}
        >
          {label}
        </Button>
      )}
    </li>
  );
}

function Remedies({ remedies }: { remedies: readonly Remedy[] }) {
  return (
    <>
      {remedies.map((remedy) => (
        <span key={remedy.sentence} class="target__remedy">
          <span class="user-text">{remedy.sentence}</span>
          {remedy.events.length > 0 && (
            <Button
              small
              icon="play"
              aria-label={`Do it: ${remedy.sentence}`}
              onClick={() => void tryEvents(remedy.events)}
            >
              Do it
            </Button>
          )}
        </span>
      ))}
    </>
  );
}

function Illegal({ target }: { target: EntitlementTarget }) {
  const { name, tierName, sentence, rule, remedies } = target;
  return (
    <li class="target target--not">
      <span class="user-text">
        <Icon name="close" size={12} /> <strong>{name}</strong>{' '}
        {tierName !== '' && <small class="muted">as {tierName}</small>}
      </span>
      <span class="user-text">
        {sentence} <RuleLinks ids={rule === '' ? [] : [rule]} />
      </span>
      <Remedies remedies={remedies} />
    </li>
  );
}

/** What forbids it to many, said once. */
function Reasons({ reasons }: { reasons: readonly EntitlementReason[] }) {
  return (
    <ul aria-label="Reasons for all">
      {reasons.map(({ rule, sentence, accounts, remedies }) => (
        <li key={rule + sentence} class="target target--not">
          <span class="user-text">
            <Icon name="close" size={12} /> <strong>{countText(accounts, 'account')}</strong>
          </span>
          <span class="user-text">
            {sentence} <RuleLinks ids={[rule]} />
          </span>
          <Remedies remedies={remedies} />
        </li>
      ))}
    </ul>
  );
}

interface ListProps {
  title: string;
  total: number;
  targets: readonly EntitlementTarget[];
  each: (target: EntitlementTarget, place: number) => preact.ComponentChild;
}

function TargetList({ title, total, targets, each }: ListProps) {
  if (total === 0) return null;
  return (
    <section>
      <h4>
        {title} ({numberText(total)})
      </h4>
      <ul aria-label={title}>{targets.map(each)}</ul>
    </section>
  );
}

/** Those withheld have no id. */
function keyOf({ account, tier, way }: EntitlementTarget, place: number): string {
  return `${way} ${account === '' ? place : account} ${tier}`;
}

function Answer({ entry, by, text }: { entry: EntitlementEntry; by: string; text: string }) {
  const [limit, setLimit] = useState(kFirst);
  const asked = {
    entitlement: entry.id,
    ...(by === '' ? {} : { by }),
    ...(text === '' ? {} : { text }),
  };
  const { value, error } = useAnswer(
    () => ask('entitlementTargets', { ...asked, limit }),
    entry.id,
    by,
    text,
    limit,
  );
  if (error !== '') return <p class="user-text">{error}</p>;
  if (!value) return null;
  const { split, transfer, redeem, others } = value;
  const isCut =
    split.length < value.totalSplit ||
    transfer.length < value.totalTransfer ||
    redeem.length < value.totalRedeem ||
    others.length < value.totalOthers;
  const legal = (target: EntitlementTarget, place: number) => (
    <Legal key={keyOf(target, place)} target={target} entitlement={entry.id} by={by} />
  );
  return (
    <>
      <p role="status">{value.sentence}</p>
      <AnswerTable what="targets" asked={(form) => askBytes('targetsTable', { ...asked, form })} />
      <TargetList title="By split" total={value.totalSplit} targets={split} each={legal} />
      <TargetList title="By transfer" total={value.totalTransfer} targets={transfer} each={legal} />
      <TargetList title="By redeeming keys" total={value.totalRedeem} targets={redeem} each={legal} />
      <Reasons reasons={value.reasons} />
      <TargetList
        title="Not to these"
        total={value.totalOthers}
        targets={others}
        each={(target, place) => <Illegal key={keyOf(target, place)} target={target} />}
      />
      {isCut && limit < kMore && (
        <Button small onClick={() => setLimit(kMore)}>
          Show the rest
        </Button>
      )}
    </>
  );
}

/** Who acts: the producer, or one of those who may; the account that looks, where one does. */
function ActorChoice({
  entry,
  by,
  onChoose,
}: {
  entry: EntitlementEntry;
  by: string;
  onChoose: (id: string) => void;
}) {
  const [text, setText] = useState('');
  const { value } = useAnswer(
    () => ask('entitlementTargets', { entitlement: entry.id, limit: 0, text }),
    `${entry.id} ${text}`,
  );
  const isCut = text !== '' || (value?.totalActors ?? 0) > (value?.actors.length ?? 0);
  return (
    <>
      {isCut && (
        <input
          type="search"
          aria-label="Find who may act"
          placeholder={`${value?.actors.length ?? 0} of ${value?.totalActors ?? 0}: find another`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <label>
        <span>Acting as</span>
        <select value={by} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">the producer</option>
          {(value?.actors ?? []).map(({ id, label, help }) => (
            <option key={id} value={id}>
              {label} ({help})
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

export function Targets({ entry }: { entry: EntitlementEntry }) {
  const [actor, setActor] = useState('');
  const [text, setText] = useState('');
  const by = viewer.value === '' ? actor : viewer.value;
  return (
    <details
      class="targets"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        <strong>Who could this go to?</strong>
      </summary>
      {isOpen.value && (
        <>
          <div class="targets__tools">
            {viewer.value === '' && <ActorChoice entry={entry} by={by} onChoose={setActor} />}
            <input
              type="search"
              aria-label="Search targets"
              placeholder="Search accounts"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </div>
          <Answer entry={entry} by={by} text={text.trim()} />
        </>
      )}
    </details>
  );
}
