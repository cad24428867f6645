// What the pictures say of an organization in one line, put together from the core's words.
import type { Cardinality, OutcomeCell, Row, SettingTypeInfo } from '../generated/protocol';
import { description, state } from '../store/session';
import { modeInfo, outcomeInfo } from '../store/words';
import { numberText } from '../ui/count_text';
import type { Mark } from './step_marks';

export function cardinalityLabel(cardinality: Cardinality): string {
  return description.value?.cardinalities.find((term) => term.id === cardinality)?.label ?? cardinality;
}

/** Whether the outcome is marked as one that an open reading decides. */
export function restsOnReading(cell: OutcomeCell): boolean {
  return cell.differsByReading || cell.status === 'open';
}

/** A further sentence naming the readings, or nothing. */
export function restsOnText(cell: OutcomeCell): string {
  return restsOnReading(cell) ? ` Depends on an open question: ${cell.restsOn.join(', ')}.` : '';
}

export function cellText(cell: OutcomeCell): string {
  return outcomeInfo(cell.shown).label + (restsOnReading(cell) ? ', depends on an open question' : '');
}

export function markSentence(mark: Mark): string {
  const parts = [
    mark.gained > 0 ? `${mark.gained} gained` : '',
    mark.altered > 0 ? `${mark.altered} altered` : '',
    mark.lost > 0 ? `${mark.lost} lost` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** Name, partnership, outcomes and changes of an organization, a line each. */
export function rowLines(row: Row, below: number, mark?: Mark): string[] {
  const parts = [row.name];
  const [first, ...others] = row.upstreams;
  if (first) parts.push(`${modeInfo(first.mode).label}, under ${first.upstreamName}`);
  if (others.length > 0) parts.push(`also under ${others.map((other) => other.upstreamName).join(', ')}`);
  if (row.multiple) parts.push(`${cardinalityLabel('multiple')}: ${cellText(row.multiple)}`);
  if (row.single) parts.push(`${cardinalityLabel('single')}: ${cellText(row.single)}`);
  if (below > 0) parts.push(`${numberText(below)} below`);
  if (mark) parts.push(markSentence(mark));
  return parts;
}

/** A setting type that stands for all synced ones of its cardinality, to ask about an outcome with. */
export function exampleSetting(cardinality: Cardinality): SettingTypeInfo | undefined {
  return state.value?.settingTypes.find(
    (type) => type.cardinality === cardinality && type.scope === 'synced',
  );
}
