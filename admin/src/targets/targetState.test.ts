import { stateOf } from './targetState';

describe('the state of an outside system', () => {
  it.each([
    [{ pending: 0, failed: 0, lastError: null }, 'well'],
    [{ pending: 0, failed: 0, lastError: 'an old one, long delivered' }, 'well'],
    [{ pending: 4, failed: 0, lastError: null }, 'queue'],
    [{ pending: 4, failed: 0, lastError: 'connect ECONNREFUSED' }, 'broken'],
    [{ pending: 0, failed: 2, lastError: null }, 'broken'],
  ] as const)('with %j is %s', (target, state) => {
    expect(stateOf(target)).toBe(state);
  });
});
