// A rule's id that opens what the rule says, its status and its source.
import { ruleInfo, statusInfo, wantAllWords } from '../store/words';
import { Popover } from './popover';
import { StatusBadge } from './status_badge';
import './rule_link.css';

/** In a window of its own: what is open here stays. */
function PlaceOfRule({ id }: { id: string }) {
  return (
    <a href={`./docs/rules.html#${id}`} target="_blank" rel="noopener">
      In the documentation
    </a>
  );
}

export function RuleLink({ id, tabIndex }: { id: string; tabIndex?: number }) {
  return (
    <Popover button={id} buttonClass="rule-link" title={id} tabIndex={tabIndex}>
      {() => {
        const rule = ruleInfo(id);
        if (!rule) {
          void wantAllWords();
          return <p>{id}</p>;
        }
        return (
          <div class="rule">
            <p class="rule__head">
              <strong>{rule.id}</strong> <StatusBadge status={rule.status} />
            </p>
            <p>{rule.sentence}</p>
            <p class="muted">{statusInfo(rule.status).help}</p>
            {rule.source && <p class="muted">{rule.source}</p>}
            <PlaceOfRule id={id} />
          </div>
        );
      }}
    </Popover>
  );
}

/** Several rule ids in a row. */
export function RuleLinks({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <span class="rule-links">
      {ids.map((id) => (
        <RuleLink key={id} id={id} />
      ))}
    </span>
  );
}
