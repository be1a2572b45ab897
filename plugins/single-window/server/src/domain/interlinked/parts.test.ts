import type { NpspStatus } from '@motcua/cms';
import type { LifePart, PartStatus } from '../../api-life';
import { daysAfter, longestLine, plannedParts, ringOf, wholeSteps, type PartDossier } from './parts';

const part = (key: string, status: PartStatus, after: readonly string[] = []): LifePart => ({
  key,
  procedure: `P.${key}`,
  after,
  status,
});
const dossier = (key: string, status: NpspStatus, more: Partial<PartDossier> = {}): PartDossier => ({
  id: key.length,
  key,
  number: `HS-${key}`,
  status,
  version: 1,
  received: true,
  ended: status === 3 || status === 7 || status === 8 || status === 10,
  decided: false,
  supplements: 0,
  promisedAt: null,
  ...more,
});
const under = (parts: readonly LifePart[], dossiers: readonly PartDossier[] = [], status: NpspStatus = 4) =>
  wholeSteps({ status, ended: [3, 7, 8, 10].includes(status), parts }, dossiers).map((step) => [
    step.do,
    'part' in step ? step.part.key : 'dossier' in step ? step.dossier.key : '',
  ]);

test('parts that need nothing are filed at once, the others when what they need is there', () => {
  const parts = [part('birth', 'waiting'), part('home', 'waiting', ['birth']), part('tax', 'waiting')];
  expect(under(parts)).toEqual([
    ['file', 'birth'],
    ['file', 'tax'],
  ]);
  expect(under([part('birth', 'settled'), part('home', 'waiting', ['birth'])], [dossier('birth', 9)])).toEqual([
    ['file', 'home'],
  ]);
});

test('a part that was filed before a crash is found again, not filed twice', () => {
  expect(under([part('birth', 'waiting')], [dossier('birth', 1, { received: false })])).toEqual([['tell', 'birth']]);
  expect(under([part('birth', 'open')], [dossier('birth', 1, { received: false })])).toEqual([['receive', 'birth']]);
});

test('one that fails blocks only what needs it, and the whole ends when all have ended', () => {
  const failed = [part('a', 'open'), part('b', 'waiting', ['a']), part('c', 'open')];
  expect(under(failed, [dossier('a', 3), dossier('c', 4)])).toEqual([['fail', 'a']]);
  const blocked = [part('a', 'refused'), part('b', 'waiting', ['a']), part('c', 'open')];
  expect(under(blocked, [dossier('a', 3), dossier('c', 4)])).toEqual([['fail', 'b']]);
  const rest = [part('a', 'refused'), part('b', 'blocked', ['a']), part('c', 'open')];
  expect(under(rest, [dossier('a', 3), dossier('c', 4)])).toEqual([]);
  expect(under([part('a', 'refused'), part('c', 'settled')], [dossier('a', 3), dossier('c', 9)])).toEqual([
    ['finish', ''],
  ]);
});

test('a part that is reopened goes on again, one that was supplemented moves the date of the whole once', () => {
  expect(under([part('a', 'stopped'), part('b', 'open')], [dossier('a', 4), dossier('b', 4)])).toEqual([['tell', 'a']]);
  const at = new Date();
  expect(under([part('a', 'open')], [dossier('a', 4, { supplements: 1, promisedAt: at })])).toEqual([['tell', 'a']]);
  expect(
    under([{ ...part('a', 'open'), supplements: 1 }], [dossier('a', 4, { supplements: 1, promisedAt: at })]),
  ).toEqual([]);
});

test('a whole that is stopped stops what is not decided; one that is handed over hands its parts over', () => {
  const parts = [part('a', 'open'), part('b', 'open')];
  expect(under(parts, [dossier('a', 4), dossier('b', 4, { decided: true })], 7)).toEqual([['stop', 'a']]);
  expect(under(parts, [dossier('a', 9), dossier('b', 10)], 10)).toEqual([['hand_over', 'a']]);
});

test('the limits of a sequence add up, those of a parallel do not: 3 + 3 + 10 of a karaoke licence', () => {
  const days: Readonly<Record<string, number>> = { business: 3, security: 3, licence: 10, other: 12 };
  const daysOf = (key: string): number => days[key] ?? 0;
  const line = [
    part('business', 'open'),
    part('security', 'open', ['business']),
    part('licence', 'open', ['security']),
  ];
  expect(longestLine(line, daysOf)).toBe(16);
  expect(daysAfter(line, 'business', daysOf)).toBe(13);
  expect(longestLine([...line, part('other', 'open')], daysOf)).toBe(16);
});

test('parts that wait for each other are named', () => {
  expect(ringOf([part('a', 'open', ['b']), part('b', 'open', ['a']), part('c', 'open')])).toEqual(['a', 'b']);
  expect(ringOf(plannedParts([{ key: 'a', procedure: 'P' }]))).toEqual([]);
});
