import { expect, test } from 'vitest';
import type { TierAct, TierValue } from '../generated/protocol';
import { editKey, eventOf } from './way_events';

function example(parameter: string, value: string): TierValue {
  return {
    parameter,
    title: parameter,
    phase: 'ordering',
    value,
    isMissing: false,
    problem: '',
    editors: [],
  };
}
const act: TierAct = {
  request: 'TCR-1',
  action: 'fill',
  label: 'fill in',
  type: 'fill',
  event: '{"type":"fill","request":"TCR-1","values":{"tax_id":"example","seats":1,"agreed":true}}',
  who: 'Globex',
  sentence: '',
  examples: [example('tax_id', 'example'), example('seats', '1'), example('agreed', 'true')],
};
const edit = (parameter: string, text: string) => new Map([[editKey(act, { parameter }), text]]);

test('a step whose examples stay is the event as it came', () => {
  expect(eventOf(act, new Map())).toBe(act.event);
  expect(eventOf(act, new Map([[JSON.stringify(['TCR-2', 'tax_id']), 'x']]))).toBe(act.event);
});

test('what is typed takes the place of the example alone', () => {
  expect(eventOf(act, edit('tax_id', 'DE "7"'))).toBe(
    '{"type":"fill","request":"TCR-1","values":{"tax_id":"DE \\"7\\"","seats":1,"agreed":true}}',
  );
});

test('a number keeps its digits, and what is none is left to the core to refuse', () => {
  expect(eventOf(act, edit('seats', '2.50'))).toContain('"seats":2.50,');
  expect(eventOf(act, edit('seats', 'many'))).toContain('"seats":"many",');
  expect(eventOf(act, edit('agreed', 'false'))).toContain('"agreed":false}');
});
