/** The people of the demo province: the simulated population register knows them, and the citizens' accounts are theirs. */
import type { Person } from '@motcua/plugin-national-data';
import list from './persons.json';

// A JSON file has no literal types: `sex` is `string` to the compiler. persons.test.ts checks the values.
export const persons = list as readonly Person[];

export function person(personalNumber: string): Person {
  const found = persons.find((one) => one.personalNumber === personalNumber);
  if (!found) throw new Error(`No such demo person: ${personalNumber}`);
  return found;
}

export const HOA = '025192000145';

/** A phone number that stays the same for a person. */
export const phoneOf = (one: Person): string => `09${one.personalNumber.slice(-8)}`;

export const emailOf = (one: Person): string => {
  const ascii = one.fullName.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return `${ascii.toLowerCase().split(' ').reverse().join('.')}@thu.motcua.example`;
};
