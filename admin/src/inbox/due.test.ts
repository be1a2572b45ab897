import { dueWords } from './due';

// Tuesday 24 November 2026, 09:30 in Hà Nội.
const now = new Date('2026-11-24T02:30:00Z');

describe('the due column of the inbox', () => {
  it.each([
    ['late by three working hours', -190, '2026-11-23T09:00:00Z', 'late', 'due.hours_late', { smart_count: 3 }],
    ['late by minutes', -12.5, '2026-11-24T02:00:00Z', 'late', 'due.minutes_late', { smart_count: 13 }],
    ['late by working days of eight hours', -1000, '2026-11-20T02:00:00Z', 'late', 'due.days_late', { smart_count: 2 }],
    ['due today in six working hours', 375, '2026-11-24T09:30:00Z', 'soon', 'due.hours_left', { smart_count: 6 }],
    ['due today in minutes', 45, '2026-11-24T03:15:00Z', 'soon', 'due.minutes_left', { smart_count: 45 }],
    ['due tomorrow', 540, '2026-11-25T03:30:00Z', 'calm', 'due.tomorrow', { time: '10:30' }],
    ['due another day of this year', 1400, '2026-11-27T03:30:00Z', 'calm', 'due.on', { day: '27/11' }],
    ['due next year', 9000, '2027-01-04T03:30:00Z', 'calm', 'due.on', { day: '04/01/2027' }],
    ['without a deadline', null, null, 'calm', 'due.none', {}],
  ] as const)('says %s', (_, minutes, dueAt, tone, key, values) => {
    expect(dueWords(minutes, dueAt, now)).toMatchObject({ tone, key, values });
  });

  it('names the weekday of the office, not of UTC', () => {
    // 23:30 UTC on Thursday is Friday morning in Hà Nội.
    expect(dueWords(1400, '2026-11-26T23:30:00Z', now)).toMatchObject({ values: { day: '27/11' }, weekday: 5 });
  });
});
