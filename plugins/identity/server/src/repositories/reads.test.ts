import type { Knex } from 'knex';
import { Reads } from './reads';

const entry = (dossierId: number) => ({
  dossierId,
  name: 'An',
  role: 'Công chức',
  unit: 'Phường',
  officerId: 1,
  purpose: 'Giải quyết',
});

/** Stands for the connection: each statement ends when the test says so. */
function table() {
  const statements: { readonly ids: readonly number[]; end(error?: Error): void }[] = [];
  const raw = (_sql: string, [ids]: readonly [readonly number[]]): Promise<void> =>
    new Promise((done, failed) => {
      statements.push({ ids, end: (error) => (error ? failed(error) : done()) });
    });
  return { statements, reads: new Reads(() => ({ raw }) as unknown as Knex) };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

test('the first goes at once, those that come meanwhile together after it', async () => {
  const { statements, reads } = table();
  const kept: number[] = [];
  const all = [1, 2, 3].map((id) => reads.add(entry(id)).then(() => kept.push(id)));
  expect(statements.map(({ ids }) => ids)).toEqual([[1]]);
  statements[0]?.end();
  await settled();
  expect(kept).toEqual([1]);
  expect(statements.map(({ ids }) => ids)).toEqual([[1], [2, 3]]);
  statements[1]?.end();
  await Promise.all(all);
  expect(kept).toEqual([1, 2, 3]);
});

test('whoever could not be kept is told so, and the next are written', async () => {
  const { statements, reads } = table();
  const lost = reads.add(entry(1));
  const next = reads.add(entry(2));
  statements[0]?.end(new Error('away'));
  await expect(lost).rejects.toThrow('away');
  await settled();
  statements[1]?.end();
  await next;
  expect(statements).toHaveLength(2);
});
