import { persons } from './persons';

test('every demo person has a number that agrees with birth date and sex', () => {
  // domain.md §4: 3 digits province, 1 century and sex, 2 year, 6 more
  for (const { personalNumber, birthDate, sex } of persons) {
    expect(personalNumber).toMatch(/^\d{12}$/);
    const century = birthDate.startsWith('19') ? 0 : 2;
    expect(personalNumber[3]).toBe(String(century + (sex === 'female' ? 1 : 0)));
    expect(personalNumber.slice(4, 6)).toBe(birthDate.slice(2, 4));
  }
});

test('nobody is there twice', () => {
  expect(new Set(persons.map((one) => one.personalNumber)).size).toBe(persons.length);
});
