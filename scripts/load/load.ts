/** Many whole dossiers at once, after the models of the demo. */
import { randomInt } from 'node:crypto';
import pg from 'pg';
import { restoreIndexes, takeIndexesAway } from './indexes.ts';
import { readModels, type Model } from './models.ts';
import { LoadWriter, type Order } from './writer.ts';

const BATCH = 500;
const MODELS = 300;
/** Five years. */
const WEEKS = 260;
/** Fewer are written faster with the indexes there. */
const WORTH_IT = 20_000;

export interface LoadOptions {
  readonly dossiers: number;
  /** How many of them are still under way: what a province works on at once does not grow with its archive. */
  readonly open: number;
  readonly progress: (step: string, done: number, total: number) => void;
}

const one = (models: readonly Model[]): Model => {
  const model = models[randomInt(models.length)];
  if (!model) throw new Error('There are no dossiers to make copies of: start the demo first.');
  return model;
};

/** @param ownerUrl a role that may set triggers aside: the superuser of the embedded profile */
export async function loadDossiers(ownerUrl: string, { dossiers, open, progress }: LoadOptions): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  /** Beside it, for what is made once all rows are there. */
  const second = new pg.Client({ connectionString: ownerUrl });
  const clients = [client, second] as const;
  await Promise.all(clients.map((each) => each.connect()));
  try {
    await restoreIndexes(clients, () => undefined);
    const known = await client.query<{ id: number }>('SELECT COALESCE(max(id), 0) AS id FROM dossiers');
    const { columns, all } = await readModels(client, MODELS);
    const under = all.filter((model) => model.open);
    const ended = all.filter((model) => !model.open);
    const role = await client.query<{ id: number }>(`SELECT id FROM up_roles WHERE type = 'citizen'`);
    const writer = new LoadWriter(client, columns, role.rows[0]?.id ?? 0);
    await writer.prepare();
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
    if (dossiers >= WORTH_IT) await takeIndexesAway(client);
    // The open ones come last, as they did in life.
    const order = (index: number): Order =>
      index < dossiers - open ? { model: one(ended), weeks: 1 + randomInt(WEEKS) } : { model: one(under), weeks: 0 };
    for (let done = 0; done < dossiers;) {
      const count = Math.min(BATCH, dossiers - done);
      await writer.write(Array.from({ length: count }, (_, index) => order(done + index)));
      done += count;
      progress('dossiers', done, dossiers);
    }
    await writer.finish();
    // The trigger that writes them is set aside.
    await Promise.all(
      clients.map((each, part) =>
        each.query('SELECT motcua_archive_after($1, $2, $3)', [known.rows[0]?.id, part, clients.length]),
      ),
    );
    progress('words', 1, 1);
    await restoreIndexes(clients, (done, total) => progress('indexes', done, total));
    await client.query(
      'VACUUM (ANALYZE) dossiers, dossier_events, dossier_tasks, dossier_papers, archive_words, up_users, motcua_accounts',
    );
  } finally {
    await Promise.all(clients.map((each) => each.end()));
  }
}
