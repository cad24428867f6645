// Marks in, options out: the smallest set that carries all that is wanted and nothing that is unwanted, or the
// smallest marks that cannot go together, with the rules that tie them.

import type { PlanChoice, PlanEntry, PlanProposal } from '../generated/protocol';
import { tryEvents } from '../store/actions';
import { ask, useAnswer } from '../store/ask';
import { Button, Icon, IconButton, RuleLinks } from '../ui';
import { numberText } from '../ui/count_text';
import { optionInfo } from './option_chips';
import { entryKey } from './result_rows';
import { choose, type Mark, marks, scope, setTicked, ticked, toggleMark } from './state';
import { DestructiveMark } from './verdict';

function MarkLine({ mark }: { mark: Mark }) {
  return (
    <li class="choose__mark">
      <span class={`mark mark--${mark.wanted ? 'wanted' : 'unwanted'}`}>
        <Icon name={mark.wanted ? 'check' : 'close'} size={12} /> {mark.wanted ? 'wanted' : 'unwanted'}
      </span>
      <span class="user-text">{mark.label}</span>
      <IconButton
        small
        icon="remove"
        label={`Take the mark away: ${mark.label}`}
        onClick={() => toggleMark(mark, mark.wanted, mark.label)}
      />
    </li>
  );
}

function isTicked(options: readonly string[]): boolean {
  return options.length === ticked.value.size && options.every((id) => ticked.value.has(id));
}

const kMostBeside = 100;

/** What the set carries that nobody has marked. */
function Beside({ choice }: { choice: PlanChoice }) {
  const { beside, totalBeside } = choice;
  if (totalBeside === 0) return null;
  return (
    <details class="choose__beside">
      <summary>Carried beside ({numberText(totalBeside)})</summary>
      <ul aria-label="Carried beside">
        {beside.map((entry: PlanEntry) => (
          <li key={entryKey(entry)}>
            <button type="button" class="menu__item user-text" onClick={() => choose(entry)}>
              {entry.destructive && <DestructiveMark />} {entry.sentence}
            </button>
          </li>
        ))}
      </ul>
      {totalBeside > beside.length && (
        <p class="muted">and {numberText(totalBeside - beside.length)} more: tick the set to see all</p>
      )}
    </details>
  );
}

function Met({ choice }: { choice: PlanChoice }) {
  return (
    <ul class="choose__set muted">
      {choice.met.map((mark) => (
        <li key={entryKey(mark)} class="user-text">
          {mark.sentence}
        </li>
      ))}
    </ul>
  );
}

function Proposal({ proposal }: { proposal: PlanProposal }) {
  return (
    <li>
      <p class="user-text">{proposal.sentence}</p>
      <Button
        small
        icon="play"
        kind={proposal.destructive > 0 ? 'danger' : 'quiet'}
        onClick={() => void tryEvents([...proposal.events, proposal.synchronize])}
      >
        {proposal.label}
      </Button>
    </li>
  );
}

function Found({ choice }: { choice: PlanChoice }) {
  const done = isTicked(choice.options);
  return (
    <>
      <p class="choose__answer user-text">{choice.sentence}</p>
      <ul class="choose__set">
        {choice.options.map((id) => (
          <li key={id}>{optionInfo(id).label}</li>
        ))}
      </ul>
      <Button
        kind="primary"
        icon="check"
        aria-disabled={done ? true : undefined}
        onClick={() => {
          if (!done) setTicked(choice.options);
        }}
      >
        {choice.options.length === 0 ? 'Tick none' : done ? 'These are ticked' : 'Tick these'}
      </Button>
      <Beside choice={choice} />
      {choice.met.length > 0 && <Met choice={choice} />}
    </>
  );
}

function Conflict({ choice }: { choice: PlanChoice }) {
  return (
    <div class="choose__answer choose__answer--conflict">
      <p class="user-text">
        <Icon name="error" size={14} /> {choice.sentence} <RuleLinks ids={choice.rules} />
      </p>
      <ul class="choose__set">
        {choice.conflict.map((mark) => (
          <li key={entryKey(mark)} class="user-text">
            {mark.sentence}
          </li>
        ))}
      </ul>
      {choice.proposals.length > 0 && (
        <>
          <h3>What would do</h3>
          <ul class="choose__proposals" aria-label="What would do">
            {choice.proposals.map((proposal) => (
              <Proposal key={`${proposal.kind} ${proposal.organizations.join(' ')}`} proposal={proposal} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const places = (wanted: boolean) =>
  marks.value
    .filter((mark) => mark.wanted === wanted)
    .map(({ organization, path }) => ({ organization, path }));

export function ChooseOptions() {
  const present = scope.value;
  const wanted = places(true);
  const unwanted = places(false);
  const isAsked = present !== null && marks.value.length > 0;
  const { value: choice, error } = useAnswer(
    () => (isAsked ? ask('planChoose', { ...present, wanted, unwanted, limit: kMostBeside }) : undefined),
    JSON.stringify([present, wanted, unwanted]),
  );
  return (
    <section class="choose" aria-label="Choose the options">
      <h2>Choose the options</h2>
      {marks.value.length === 0 ? (
        <p class="muted">
          Mark differences as wanted or unwanted (W and U on a row): the smallest set of options that does
          exactly that is found among all 8,192.
        </p>
      ) : (
        <ul aria-label="Marks">
          {marks.value.map((mark) => (
            <MarkLine key={entryKey(mark)} mark={mark} />
          ))}
        </ul>
      )}
      {error !== '' && <p class="plan-refusal">{error}</p>}
      <div aria-live="polite">
        {isAsked && choice && (choice.found ? <Found choice={choice} /> : <Conflict choice={choice} />)}
      </div>
    </section>
  );
}
