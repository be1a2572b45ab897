import { officeQueryClient } from './queryClient';

describe('what the office keeps in memory', () => {
  it('keeps the newest answers that nothing shows, and whatever is shown or on its way', async () => {
    const client = officeQueryClient(3);
    const cache = client.getQueryCache();
    const ask = (id: number): Promise<number> =>
      client.query({ queryKey: ['dossiers', id], queryFn: () => Promise.resolve(id) });
    await ask(0);
    const shown = cache.find({ queryKey: ['dossiers', 0] });
    const stop = cache.build(client, { queryKey: ['dossiers', 0] });
    const observer = { onQueryUpdate: (): void => undefined } as unknown as Parameters<typeof stop.addObserver>[0];
    stop.addObserver(observer);
    const waiting = client.query({ queryKey: ['slow'], queryFn: () => new Promise<string>(() => undefined) });
    waiting.catch(() => undefined);
    for (let id = 1; id <= 20; id += 1) await ask(id);
    const kept = cache.getAll().map((query) => query.queryKey.join('/'));
    expect(shown).toBeDefined();
    expect(kept).toContain('dossiers/0');
    expect(kept).toContain('slow');
    expect(kept).toContain('dossiers/20');
    expect(kept).not.toContain('dossiers/1');
    expect(kept.length).toBeLessThanOrEqual(6);
    client.clear();
  });
});
