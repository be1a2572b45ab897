import type { FormField, WorkflowDefinition } from '@motcua/cms';
import { guardParts } from '../../../../server/src/domain/workflow/registry';
import { answerOf, asksForFee, trialFields } from './fields';

const text = { vi: 'x', en: 'x' };
const definition: WorkflowDefinition = {
  key: 'w',
  name: text,
  machine: {
    id: 'w',
    initial: 'a',
    states: {
      a: {
        on: {
          RECEIVE: [
            { target: 'b', guard: { type: 'answerEquals', params: { field: 'kind', value: 'new' } } },
            { target: 'c', guard: { type: 'answerEquals', params: { field: 'kind', value: 'old' } } },
          ],
          ISSUE: { target: 'c', guard: 'feePaid' },
        },
      },
      b: {},
      c: {},
    },
  },
  supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
};

test('each field that a guard reads is asked for once', () => {
  expect(trialFields(definition, guardParts(), null)).toEqual([{ key: 'kind', field: null }]);
  expect(asksForFee(definition)).toBe(true);
});

test.each<[string, FormField['type'] | null, unknown]>([
  ['true', 'yes_no', true],
  ['12', 'number', 12],
  ['12', 'short_text', '12'],
  ['12', null, 12],
  ['a', 'checkboxes', ['a']],
  ['false', null, false],
])('“%s” typed for %s is stored as %j', (typed, type, stored) => {
  expect(answerOf(typed, type && { key: 'f', type, label: text })).toEqual(stored);
});
