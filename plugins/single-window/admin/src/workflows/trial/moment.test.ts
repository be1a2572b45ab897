import { fromField, plusHours, toField } from './moment';

test('a moment is shown and read in Vietnamese time', () => {
  expect(toField('2026-12-05T18:30:00.000Z')).toBe('2026-12-06T01:30');
  expect(fromField('2026-12-06T01:30')).toBe('2026-12-05T18:30:00.000Z');
  expect(fromField('2026-12-')).toBeNull();
  expect(plusHours('2026-12-05T18:30:00.000Z', 24)).toBe('2026-12-06T18:30:00.000Z');
});
