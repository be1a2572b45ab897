/// <reference types="jest" />
import { inLanes, sum, tally } from './test-tally.ts';

describe('what a run of tests counts', () => {
  test('is what it says, when it ends well', () => {
    expect(tally(0, 12, 0)).toEqual({ passed: 12, failed: 0 });
    expect(tally(1, 12, 3)).toEqual({ passed: 12, failed: 3 });
  });

  test('is a failure when it was killed, or when it tested nothing', () => {
    expect(tally(1, 12, 0)).toEqual({ passed: 12, failed: 1 });
    expect(tally(0, 0, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('is added up', () => {
    expect(
      sum([
        { passed: 3, failed: 1 },
        { passed: 4, failed: 2 },
      ]),
    ).toEqual({ passed: 7, failed: 3 });
  });
});

test('no more than the lanes go on at once, begun and answered in order', async () => {
  let going = 0;
  let most = 0;
  const begun: number[] = [];
  const job = (name: number, ms: number) => async (): Promise<number> => {
    begun.push(name);
    going += 1;
    most = Math.max(most, going);
    await new Promise((done) => setTimeout(done, ms));
    going -= 1;
    return name;
  };
  expect(await inLanes(2, [job(1, 30), job(2, 5), job(3, 5), job(4, 5)])).toEqual([1, 2, 3, 4]);
  expect(begun).toEqual([1, 2, 3, 4]);
  expect(most).toBe(2);
});
