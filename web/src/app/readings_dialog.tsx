// The open questions of the sources, each with its readings, and what would be different under another one.
import { useEffect } from 'preact/hooks';
import { longCall } from '../engine/client';
import type { ReadingDifference, ReadingInfo } from '../generated/protocol';
import { setReadings } from '../store/actions';
import { ask, useAnswer } from '../store/ask';
import { description, state } from '../store/session';
import { system } from '../store/system';
import { type LaterSystem, systemsOf } from '../store/systems';
import { veil } from '../store/veil';
import { readingsOf, wantWords } from '../store/words';
import { Dialog } from '../ui/dialog';
import { RuleLink } from '../ui/rule_link';
import './readings_dialog.css';
import { Work } from './work';

function isNone({ outcomes, values }: ReadingDifference): boolean {
  return outcomes === 0 && values === 0;
}

function differenceText(difference: ReadingDifference): string {
  if (isNone(difference)) return 'Nothing would differ here';
  const { outcomes, values } = difference;
  const parts = [];
  if (outcomes > 0) parts.push(outcomes === 1 ? '1 outcome' : `${outcomes} outcomes`);
  if (values > 0) parts.push(values === 1 ? '1 value' : `${values} values`);
  return `${parts.join(' and ')} would differ`;
}

interface QuestionProps {
  reading: ReadingInfo;
  chosen: string;
  differences: readonly ReadingDifference[];
  onChoose: (choice: string) => void;
}

function Question({ reading, chosen, differences, onChoose }: QuestionProps) {
  return (
    <fieldset class="reading">
      <legend>
        {reading.question} <RuleLink id={reading.rule} />
      </legend>
      {reading.choices.map((choice) => {
        const difference = differences.find((other) => other.choice === choice.id);
        return (
          <label key={choice.id} class="reading__choice">
            <input
              type="radio"
              name={reading.rule}
              checked={choice.id === chosen}
              onChange={() => onChoose(choice.id)}
            />
            <span>
              <strong>{choice.label}</strong> <span class="muted">{choice.help}</span>
              {difference && choice.id !== chosen && (
                <span class={`reading__difference${isNone(difference) ? ' reading__difference--none' : ''}`}>
                  {differenceText(difference)}
                </span>
              )}
              {difference && choice.id !== chosen && difference.examples.length > 0 && (
                <ul class="reading__examples">
                  {difference.examples.map((example) => (
                    <li key={example} class="user-text">
                      {example}
                    </li>
                  ))}
                </ul>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Data Sync's questions and those of the systems in use; those of the open tab first. */
function inOrder(ofDataSync: readonly ReadingInfo[], used: readonly LaterSystem[]): readonly ReadingInfo[] {
  const open = used.filter((each) => each === system.value);
  const others = used.filter((each) => each !== system.value);
  return [...readingsOf(open), ...ofDataSync, ...readingsOf(others)];
}

export function ReadingsDialog({ onClose }: { onClose: () => void }) {
  // What would differ is told by the names of all: not while everything is shown as somebody sees it.
  const looks = veil.value;
  const report = useAnswer(() => (looks ? undefined : ask('readingsReport', {})), looks?.as);
  const readings = state.value?.readings;
  const used = systemsOf(state.value);
  useEffect(() => {
    for (const each of used) void wantWords(each);
  }, [used.join()]);
  const questions = inOrder(description.value?.readings ?? [], used);
  if (!readings) return null;
  const chosen = ({ rule, choices }: ReadingInfo) =>
    (({ ...readings }) as Record<string, string>)[rule] ?? choices[0]?.id ?? '';
  const choose = (rule: string, choice: string) => void setReadings({ ...readings, [rule]: choice });
  return (
    <Dialog title="Readings" onClose={onClose} foot={longCall.value !== '' && <Work />}>
      <p class="muted readings__lead">
        Where the sources leave a question open, choose how to read them. Everything shown follows at once.
      </p>
      {looks && <p>{looks.why}</p>}
      {questions.map((reading) => (
        <Question
          key={reading.rule}
          reading={reading}
          chosen={chosen(reading)}
          differences={
            looks ? [] : (report.value?.differences ?? []).filter((other) => other.rule === reading.rule)
          }
          onChoose={(choice) => choose(reading.rule, choice)}
        />
      ))}
    </Dialog>
  );
}
