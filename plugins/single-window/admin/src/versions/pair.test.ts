import type { ListedVersion } from '../../../server/src/domain/versions/panel';
import { pairOf } from './pair';

const version = (number: number, state: ListedVersion['state']): ListedVersion => ({
  number,
  state,
  effectiveFrom: '2026-01-01T00:00:00Z',
  publishedAt: '2026-01-01T00:00:00Z',
  publishedBy: null,
  hash: '',
  decision: null,
  dossiers: 0,
});
const LIST = [version(4, 'planned'), version(3, 'replaced'), version(2, 'in_force'), version(1, 'past')];

test('without a choice what is ahead meets what is in force; a plan that never counted is passed over', () => {
  expect(pairOf(LIST, new URLSearchParams())).toEqual({ before: 2, after: 4 });
  expect(pairOf(LIST.slice(2), new URLSearchParams())).toEqual({ before: 1, after: 2 });
});

test('the address chooses, and a number that is not there does not', () => {
  expect(pairOf(LIST, new URLSearchParams('before=1&after=3'))).toEqual({ before: 1, after: 3 });
  expect(pairOf(LIST, new URLSearchParams('before=9&after=2'))).toEqual({ before: 4, after: 2 });
});

test('one version is compared with nothing', () => {
  expect(pairOf([version(1, 'in_force')], new URLSearchParams())).toBeNull();
});
