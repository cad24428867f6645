// Both sides' values and what comes of them, before two organizations are partnered.
import type { StepReport } from '../generated/protocol';
import { ask, useAnswer } from '../store/ask';
import { type Side, sidesOf } from './sides';

const kGlyph = { same: '', gained: '+', altered: '~', lost: '−' } as const;

function Values({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return <span class="muted">–</span>;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text} class="few-lines">
          {text}
        </li>
      ))}
    </ul>
  );
}

function After({ sides }: { sides: readonly Side[] }) {
  if (sides.length === 0) return <span class="muted">–</span>;
  return (
    <ul>
      {sides.map(({ text, kind, destroyed }) => (
        <li
          key={`${kind} ${text}`}
          class={`sides__after few-lines change--${kind}${destroyed ? ' change--destroyed' : ''}`}
        >
          <span class="change__glyph" aria-hidden="true">
            {kGlyph[kind]}
          </span>
          {kind !== 'same' && <span class="visually-hidden">{kind}: </span>}
          {kind === 'lost' ? <del>{text}</del> : text}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  upstream: string;
  downstream: string;
  report: StepReport;
}

export function SidesTable({ upstream, downstream, report }: Props) {
  const inputs = [upstream, downstream] as const;
  const views = useAnswer(
    () => Promise.all(inputs.map((organization) => ask('organization', { organization }))),
    ...inputs,
  ).value;
  const [above, below] = views ?? [];
  if (!above || !below || above.id !== upstream || below.id !== downstream) return null;
  const sides = sidesOf(above, below, report.changes);
  if (sides.length === 0) return null;
  return (
    <div class="sides">
      <table>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col" class="user-text">
              {above.name}
            </th>
            <th scope="col" class="user-text">
              {below.name}, now
            </th>
            <th scope="col" class="user-text">
              {below.name}, afterwards
            </th>
          </tr>
        </thead>
        <tbody>
          {sides.map((setting) => (
            <tr key={setting.setting} class="user-text">
              <th scope="row">{setting.label}</th>
              <td>
                <Values texts={setting.upstream} />
              </td>
              <td>
                <Values texts={setting.downstream} />
              </td>
              <td>
                <After sides={setting.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
