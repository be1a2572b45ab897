import type { FormDefinition, Logic } from '@motcua/cms';
import { sayLogic } from './say-logic';

const text = (vi: string, en = vi) => ({ vi, en });
const form: FormDefinition = {
  key: 'f',
  title: text('Tờ khai'),
  steps: [
    {
      key: 's',
      title: text('Bước'),
      fields: [
        {
          key: 'household',
          type: 'radio',
          label: text('Diện hộ', 'Household'),
          options: [
            { value: 'poor', label: text('Hộ nghèo', 'Poor') },
            { value: 'near', label: text('Hộ cận nghèo', 'Near poor') },
          ],
        },
        { key: 'floors', type: 'number', label: text('Số tầng', 'Floors') },
        { key: 'born', type: 'date', label: text('Ngày sinh', 'Born') },
      ],
    },
  ],
};

test.each<[Logic, string]>([
  [{ '==': [{ var: 'household' }, 'poor'] }, '“Diện hộ” là “Hộ nghèo”'],
  [{ in: [{ var: 'household' }, ['poor', 'near']] }, '“Diện hộ” là “Hộ nghèo” hoặc “Hộ cận nghèo”'],
  [
    { and: [{ '>': [{ var: 'floors' }, 3] }, { '!=': [{ var: 'born' }, null] }] },
    '“Số tầng” lớn hơn 3 và “Ngày sinh” có khai',
  ],
  [{ '<': [{ years_between: [{ var: 'born' }, { today: [] }] }, 6] }, '“Ngày sinh” tính đến nay nhỏ hơn 6 năm'],
])('%j', (logic, words) => {
  expect(sayLogic(form, logic)?.vi).toBe(words);
});

test('says nothing rather than something wrong', () => {
  expect(sayLogic(form, { '==': [{ '+': [{ var: 'floors' }, 1] }, 3] })).toBeNull();
  expect(sayLogic(form, { '==': [{ var: 'unknown' }, 3] })).toBeNull();
  expect(sayLogic(form, { or: [{ '==': [{ var: 'household' }, 'poor'] }, { '+': [1, 2] }] })).toBeNull();
});
