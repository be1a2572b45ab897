import { runMany, type Outcome } from './runMany';

const numbers = Array.from({ length: 300 }, (_, index) => index);
const soon = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('the same act on hundreds of dossiers', () => {
  it('is done a few at a time; one refusal stops no other, and each has its outcome', async () => {
    let running = 0;
    let most = 0;
    const outcomes = new Map<number, Outcome>();
    await runMany(
      numbers,
      async (number) => {
        running += 1;
        most = Math.max(most, running);
        await soon();
        running -= 1;
        if (number === 7) throw new Error('Người khác vừa cập nhật hồ sơ.');
      },
      { atOnce: 4, signal: new AbortController().signal, onOutcome: (item, outcome) => outcomes.set(item, outcome) },
    );
    expect(most).toBe(4);
    expect(outcomes.size).toBe(300);
    expect(outcomes.get(7)).toEqual({ ok: false, why: 'Người khác vừa cập nhật hồ sơ.' });
    expect([...outcomes.values()].filter(({ ok }) => ok)).toHaveLength(299);
  });

  it('can be stopped: what was begun is finished, nothing more is begun', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    await runMany(
      numbers,
      async (number) => {
        await soon();
        if (number === 10) stop.abort();
      },
      { atOnce: 4, signal: stop.signal, onOutcome: (item) => done.push(item) },
    );
    expect(done.length).toBeGreaterThanOrEqual(11);
    expect(done.length).toBeLessThan(16);
  });
});
