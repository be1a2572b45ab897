/** Who stands at the counter: what the card says beside what the population database says. Pure. */
import type { CounterPerson } from '@motcua/plugin-single-window';
import type { LookUp, Person } from '../api';

/** Read off the chip card's QR code, or typed. */
export interface Card {
  readonly personalNumber: string;
  readonly fullName: string;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string | undefined;
  readonly sex?: 'male' | 'female' | undefined;
  readonly address?: string | undefined;
}

/** A scanner behind a keyboard that writes Vietnamese may lose marks: they are not what makes two names differ. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

function differences(card: Card, person: Person): CounterPerson['differs'] {
  return [
    ...(card.fullName !== '' && plain(card.fullName) !== plain(person.fullName) ? (['fullName'] as const) : []),
    ...(card.birthDate !== undefined && card.birthDate !== person.birthDate ? (['birthDate'] as const) : []),
    ...(card.sex !== undefined && card.sex !== person.sex ? (['sex'] as const) : []),
  ];
}

/** `place` says an address of the register in words. */
export function counterPerson(
  card: Card,
  answer: LookUp | null,
  now: string,
  place: (residence: Person['residence']) => string,
): CounterPerson {
  if (answer?.outcome === 'found') {
    const { person, at } = answer;
    return {
      personalNumber: person.personalNumber,
      fullName: person.fullName.toLocaleUpperCase('vi'),
      birthDate: person.birthDate,
      sex: person.sex,
      address: place(person.residence),
      source: 'population',
      outcome: 'found',
      differs: differences(card, person),
      at,
      record: person,
    };
  }
  return {
    personalNumber: card.personalNumber,
    fullName: card.fullName.toLocaleUpperCase('vi'),
    birthDate: card.birthDate ?? null,
    sex: card.sex ?? null,
    address: card.address ?? null,
    source: 'declared',
    outcome: answer?.outcome ?? 'not_asked',
    differs: [],
    at: now,
    record: null,
  };
}
