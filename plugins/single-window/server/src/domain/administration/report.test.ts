import { daysOf, nextOn } from './report';

// 26 November 2026 is a Thursday.
const TODAY = '2026-11-26';

it('knows the days of a period', () => {
  expect(daysOf('this_month', TODAY)).toEqual({ from: '2026-11-01', to: TODAY });
  expect(daysOf('last_month', '2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(daysOf('last_week', TODAY)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(daysOf('this_year', TODAY)).toEqual({ from: '2026-01-01', to: TODAY });
});

it('knows when a report is made next', () => {
  expect(nextOn('day', '2026-12-31')).toBe('2027-01-01');
  expect(nextOn('week', TODAY)).toBe('2026-11-30');
  expect(nextOn('week', '2026-11-30')).toBe('2026-12-07');
  expect(nextOn('month', '2026-12-01')).toBe('2027-01-01');
  expect(nextOn('never', TODAY)).toBeNull();
});
