// Why a value or an outcome is what it is: the answer, the steps hop by hop with their rules, and what would
// change it, to be tried.
import type { Alternative, Moment, WhyAnswer, WhyStep } from '../generated/protocol';
import { goTo, tryAlternative } from '../store/actions';
import { ask, useAnswer } from '../store/ask';
import { momentInfo, settingInfo } from '../store/words';
import { Button, Icon, OutcomeChip, RuleLinks, StatusBadge } from '../ui';
import './why.css';

function Step({ step }: { step: WhyStep }) {
  const at = step.step;
  return (
    <li class="why__step">
      <span class="user-text">{step.sentence}</span>{' '}
      {at !== undefined && (
        <button type="button" class="link" onClick={() => void goTo(at)}>
          step {at}
        </button>
      )}{' '}
      {step.status !== 'stated' && <StatusBadge status={step.status} />} <RuleLinks ids={step.rules} />
    </li>
  );
}

function Change({ alternative, plain }: { alternative: Alternative; plain: boolean }) {
  const canTry = alternative.events.length > 0 || alternative.reading !== undefined;
  return (
    <li class={`why__change${plain ? ' why__change--plain' : ''}`}>
      {!plain && <OutcomeChip cell={{ shown: alternative.shown }} />}
      <span class="user-text">{alternative.sentence}</span>
      {canTry && (
        <Button small icon="play" onClick={() => void tryAlternative(alternative)}>
          Try
        </Button>
      )}
    </li>
  );
}

interface Props {
  title: string;
  why: WhyAnswer | undefined;
  error: string;
  /** What other readings would make of it, in the core's words. */
  otherReadings?: readonly string[];
  /** The alternatives are not about outcomes of Data Sync. */
  plain?: boolean;
}

export function Why({ title, why, error, otherReadings = [], plain = false }: Props) {
  return (
    <section class="why" aria-label="Why">
      <h3>
        <Icon name="why" /> <span class="few-lines user-text">{title}</span>
      </h3>
      {error !== '' && <p class="user-text">{error}</p>}
      {why && (
        <>
          <p class="why__answer user-text">{why.answer}</p>
          <ol class="why__steps">
            {why.steps.map((step) => (
              <Step key={`${step.step ?? ''} ${step.sentence}`} step={step} />
            ))}
          </ol>
          {otherReadings.map((sentence) => (
            <p key={sentence} class="why__reading">
              <span aria-hidden="true">?</span> {sentence}
            </p>
          ))}
          {why.editSentence !== '' && (
            <p class="why__edit user-text">
              <Icon name={why.mayEdit ? 'edit' : 'lock'} size={14} /> {why.editSentence}
            </p>
          )}
          {why.alternatives.length > 0 && (
            <>
              <h4>What would change it</h4>
              <ul>
                {why.alternatives.map((alternative) => (
                  <Change
                    key={`${alternative.shown} ${alternative.sentence}`}
                    alternative={alternative}
                    plain={plain}
                  />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

interface OutcomeProps {
  upstream: string;
  downstream: string;
  setting: string;
  moment: Moment;
}

async function askOutcome({ upstream, downstream, setting, moment }: OutcomeProps) {
  const [why, view] = await Promise.all([
    ask('whyOutcome', { upstream, downstream, setting, moment }),
    ask('partnership', { upstream, downstream }),
  ]);
  const type = settingInfo(setting);
  const rowId = type?.scope === 'synced' ? type.cardinality : type?.scope;
  const cell = view.table.find((row) => row.id === rowId)?.cells.find((one) => one.moment === moment);
  return { why, otherReadings: cell?.otherReadings ?? [] };
}

export function OutcomeWhy(props: OutcomeProps) {
  const { upstream, downstream, setting, moment } = props;
  const { value, error } = useAnswer(() => askOutcome(props), upstream, downstream, setting, moment);
  return (
    <Why
      title={`Why? ${settingInfo(setting)?.label ?? setting} · ${momentInfo(moment).label}`}
      why={value?.why}
      error={error}
      otherReadings={value?.otherReadings ?? []}
    />
  );
}

interface ValueProps {
  organization: string;
  setting: string;
  /** The key of one item; the whole setting where there is none. */
  item: string | undefined;
}

export function ValueWhy({ organization, setting, item }: ValueProps) {
  const { value: why, error } = useAnswer(
    () => ask('whyValue', { organization, setting, ...(item === undefined ? {} : { key: item }) }),
    organization,
    setting,
    item,
  );
  const label = settingInfo(setting)?.label ?? setting;
  return <Why title={`Why? ${item === undefined ? label : `${label} · ${item}`}`} why={why} error={error} />;
}
