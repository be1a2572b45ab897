import { EventMarks } from './event-marks';

const marks = (...ids: readonly number[]) => ids.map((id) => ({ id }));

describe('following the events of all dossiers', () => {
  it('tells each once, also one that committed after a later one', () => {
    const seen = new EventMarks(10);
    expect(seen.take(marks(11, 13), 0)).toEqual(marks(11, 13));
    expect(seen.missing()).toEqual([12]);
    expect(seen.take(marks(12, 14), 1000)).toEqual(marks(12, 14));
    expect(seen.take(marks(12), 2000)).toEqual([]);
    expect(seen.missing()).toEqual([]);
    expect(seen.last).toBe(14);
  });

  it('waits a minute for a number that was rolled back, and never for thousands', () => {
    const seen = new EventMarks(0);
    seen.take(marks(2), 0);
    seen.take([], 60_001);
    expect(seen.missing()).toEqual([]);
    seen.take(marks(500_000), 60_002);
    expect(seen.missing().length).toBeLessThanOrEqual(1000);
  });
});
