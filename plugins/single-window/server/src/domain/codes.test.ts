import { dossierCode, filingNumber } from './codes';

test('a dossier code carries the day in Vietnam and grows past 9999', () => {
  expect(dossierCode('H44.100', new Date('2026-11-23T18:00:00Z'), 1)).toBe('H44.100-261124-0001');
  expect(dossierCode('H44.100', new Date('2026-11-24T01:00:00Z'), 12345)).toBe('H44.100-261124-12345');
});

test('a filing number has no letter that looks like a digit', () => {
  const number = filingNumber(new Date('2026-11-24T01:00:00Z'), Uint8Array.from([0, 31, 32, 255, 10, 18, 21, 24]));
  expect(number).toMatch(/^HS-261124-[0-9A-HJKMNP-TV-Z]{8}$/);
});
