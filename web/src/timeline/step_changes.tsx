// What a step changes, organization by organization: from what to what, by which rules.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Change } from '../generated/protocol';
import { select, tree } from '../store/session';
import { RuleLinks } from '../ui';
import { moreText } from '../ui/count_text';
import { whenIdle } from '../ui/idle';
import { atOnce, type ChangeGroup, groupChanges, sharedRules } from './change_groups';

const kGlyph = { gained: '+', altered: '~', lost: '−' } as const;
const kNone = 'none';

function Values({ change: { kind, before, after } }: { change: Change }) {
  if (kind === 'gained') return after === '' ? null : <ins>{after}</ins>;
  if (kind === 'lost') return before === '' ? null : <del>{before}</del>;
  return (
    <>
      <del>{before || kNone}</del>
      <span aria-hidden="true"> → </span>
      <span class="visually-hidden"> becomes </span>
      <ins>{after || kNone}</ins>
    </>
  );
}

function ChangeLine({ change, withRules }: { change: Change; withRules: boolean }) {
  return (
    <li class={`change change--${change.kind}${change.destroyed ? ' change--destroyed' : ''}`}>
      <span class="change__glyph" aria-hidden="true">
        {kGlyph[change.kind]}
      </span>
      <span class="visually-hidden">{change.kind}: </span>
      <span class="change__what user-text few-lines">
        <span class="muted">{change.settingLabel}</span>{' '}
        {change.key !== undefined && <strong dir="auto">{change.key}</strong>} <Values change={change} />
        {change.destroyed && <span class="change__destroyed">only here</span>}
      </span>
      {withRules && <RuleLinks ids={change.rules} />}
    </li>
  );
}

/** The organization's name; one that an event would only create cannot be selected yet. */
function GroupName({ index, id, name }: ChangeGroup) {
  if ((tree.value.rowOf[index] ?? -1) < 0) return <span class="user-text">{name}</span>;
  return (
    <button type="button" class="link one-line" onClick={() => select({ kind: 'organization', index, id })}>
      {name}
    </button>
  );
}

function Group({ group }: { group: ChangeGroup }) {
  const rules = sharedRules(group.changes);
  const from = group.changes[0]?.viaName;
  return (
    <section class="change-group">
      <div class="change-group__head">
        <h3>
          <GroupName {...group} /> {from && <small class="muted one-line">from {from}</small>}
        </h3>
        <RuleLinks ids={rules} />
      </div>
      <ul>
        {group.changes.map((change) => (
          <ChangeLine
            key={`${change.setting} ${change.key ?? ''} ${change.kind}`}
            change={change}
            withRules={rules.length === 0}
          />
        ))}
      </ul>
    </section>
  );
}

/** What fits a pane stands there with the answer; the rest of a large step comes when the page has nothing else to do. */
export function StepChanges({ changes, total }: { changes: readonly Change[]; total: number }) {
  const groups = useMemo(() => groupChanges(changes), [changes]);
  const [whole, setWhole] = useState<readonly ChangeGroup[]>();
  const first = atOnce(groups);
  const shown = whole === groups ? groups : first;
  useEffect(() => {
    if (first.length === groups.length) return;
    let isWanted = true;
    whenIdle(() => {
      if (isWanted) setWhole(groups);
    });
    return () => {
      isWanted = false;
    };
  }, [groups]);
  return (
    <>
      {shown.map((group) => (
        <Group key={group.index} group={group} />
      ))}
      {total > changes.length && <p class="muted">{moreText(total - changes.length)}</p>}
    </>
  );
}
