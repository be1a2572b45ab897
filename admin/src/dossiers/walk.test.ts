import { placeIn, walkOf } from './walk';

const walk = { back: '/inbox/mine?group=late', ids: [7, 9, 4] };

test('an officer goes through a list from dossier to dossier, in its order', () => {
  expect(placeIn(walk, 7)).toEqual({ at: 1, all: 3, next: 9, previous: null });
  expect(placeIn(walk, 9)).toEqual({ at: 2, all: 3, next: 4, previous: 7 });
  expect(placeIn(walk, 4)).toEqual({ at: 3, all: 3, next: null, previous: 9 });
});

test('a dossier that was opened by its address stands in no list', () => {
  expect(placeIn(walkOf(null), 7)).toBeNull();
  expect(placeIn(walkOf({ back: 3, ids: 'x' }), 7)).toBeNull();
  expect(placeIn(walk, 5)).toBeNull();
  expect(walkOf(walk)).toEqual(walk);
});
