import type { TimeLimit } from '@motcua/cms';
import { countedLimit, legalLimit } from './limits';

const text = (vi: string) => ({ vi, en: vi });
const limits: readonly TimeLimit[] = [
  { channel: 'any', amount: 3, unit: 'working_day' },
  { channel: 'any', amount: 8, unit: 'working_day', case: text('Phải xác minh') },
  { channel: 'any', amount: 1, unit: 'month', case: text('Cao tầng'), condition: { '>': [{ var: 'floors' }, 3] } },
  { channel: 'post', amount: 0, unit: 'working_day', notFixed: text('Không quy định') },
];

test('the answers tell the case, the officer where they do not, else the limit for all others holds', () => {
  const amount = (floors: number, chosen: string | null = null) =>
    legalLimit(limits, 'online', { floors }, '2026-11-26', chosen)?.amount;
  expect([amount(1), amount(4), amount(1, 'Phải xác minh'), amount(1, 'Không có')]).toEqual([3, 1, 8, 3]);
});

test('where the law fixes none, no date can be counted', () => {
  const limit = legalLimit(limits, 'post', {}, '2026-11-26');
  expect(limit?.notFixed?.vi).toBe('Không quy định');
  expect(countedLimit(limit)).toBeNull();
  expect(countedLimit(undefined)).toBeNull();
});
