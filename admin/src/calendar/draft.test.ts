import { changeOf, daysBetween, readHours, usualWeek, type Draft } from './draft';

const draft: Draft = {
  kind: 'closure',
  from: '2026-12-01',
  to: '2026-12-02',
  name: 'mất điện',
  nameEn: '',
  hours: '',
  week: ['', '7:30-11:30, 13:30-17:00', '', '', '', '', ''],
  number: '',
  decidedOn: '',
  reason: '',
};

test('two closed days are two days of the change', () => {
  expect(changeOf(draft, 'H44')).toEqual({
    agencyCode: 'H44',
    changes: {
      days: ['2026-12-01', '2026-12-02'].map((date) => ({ date, kind: 'closure', name: { vi: 'mất điện', en: '' } })),
    },
  });
});

test('weekly hours hold from their day on', () => {
  const change = changeOf({ ...draft, kind: 'week' }, '');
  expect(change).toMatchObject({ changes: { week: { from: '2026-12-01' } } });
  expect(change).toHaveProperty('changes.week.week.1', [
    ['07:30', '11:30'],
    ['13:30', '17:00'],
  ]);
});

test.each([
  [{ from: '' }, 'calendar.bad_dates'],
  [{ to: '2026-11-30' }, 'calendar.bad_dates'],
  [{ name: ' ' }, 'calendar.bad_name'],
  [{ kind: 'hours' as const }, 'calendar.bad_hours'],
  [{ kind: 'worked' as const, hours: '7h30' }, 'calendar.bad_hours'],
])('what is still wrong is said: %j', (part, key) => {
  expect(changeOf({ ...draft, ...part }, '')).toBe(key);
});

test('hours are read as people write them', () => {
  expect(readHours('7:30 – 11:30; 13:30-17:00')).toEqual([
    ['07:30', '11:30'],
    ['13:30', '17:00'],
  ]);
  expect(readHours('')).toEqual([]);
  expect(daysBetween('2026-02-27', '2026-03-01')).toHaveLength(3);
  expect(usualWeek([{ date: '2026-11-30', kind: null, name: null, level: null, hours: [['07:30', '11:30']] }])[1]).toBe(
    '07:30-11:30',
  );
});
