import { isUnderWay, percentOf } from './exportJob';

test('a file that is made shows how far it is, and an empty one is whole at once', () => {
  expect(percentOf({ done: 50, all: 200 })).toBe(25);
  expect(percentOf({ done: 199, all: 200 })).toBe(99);
  expect(percentOf({ done: 0, all: 0 })).toBe(100);
  expect(percentOf({ done: 0, all: null })).toBeNull();
});

test('only what waits or is made can be cancelled', () => {
  expect(
    (['waiting', 'running', 'ready', 'cancelled', 'failed'] as const).filter((state) => isUnderWay({ state })),
  ).toEqual(['waiting', 'running']);
});
