/** The plans of the hot queries: the services run, their statements are overheard, and each is explained as it was asked. */
import { identity } from '@motcua/plugin-identity';
import { singleWindow, type InboxQuery } from '@motcua/plugin-single-window';
import { embeddedEnvironment } from '../lib/settings.ts';
import { loadStrapi } from '../lib/strapi.ts';

interface Query {
  readonly sql: string;
  readonly bindings?: readonly unknown[];
}

interface Explained {
  readonly 'QUERY PLAN': string;
}

/** Longer plans say no more. */
const LINES = 60;

/** As Markdown. @param databaseUrl of a filled installation that no server uses */
export async function explainHot(databaseUrl: string): Promise<string> {
  Object.assign(process.env, embeddedEnvironment({ port: 1, simulatorPort: 1, databaseUrl }), {
    MOTCUA_WORKERS: 'off',
  });
  const strapi = await loadStrapi(databaseUrl, { panel: false });
  const knex = strapi.db.connection;
  const window = singleWindow(strapi);
  const clerk = await identity(strapi).officer('tiepnhan');
  const leader = await identity(strapi).officer('quantri');
  if (!clerk || !leader) throw new Error('The demo has no such officers');
  const [known] = await knex('dossiers')
    .where('one_stop_unit_id', clerk.agencyId)
    .whereNotNull('code')
    .whereNotNull('ended_at')
    .orderBy('id')
    .limit(1)
    .select<{ id: number; code: string; applicant_number: string; applicant_name: string }[]>('*');
  if (!known) throw new Error('There is no dossier to ask for');
  const inbox = (query: Partial<InboxQuery>, who = clerk) => window.inbox({ view: 'all', limit: 25, ...query }, who);
  const hot: Readonly<Record<string, () => Promise<unknown>>> = {
    'Inbox of tasks': () => inbox({ view: 'reception' }),
    'All dossiers of a unit': () => inbox({}),
    'All dossiers of the province': () => inbox({}, leader),
    'Search by code': () => inbox({ q: known.code }),
    'Search by personal number': () => inbox({ q: known.applicant_number }),
    'Search by whole name': () => inbox({ q: known.applicant_name }),
    'A dossier': () => window.read(known.id, leader),
    'Tracking by code': () => window.track(known.code),
  };
  const parts: string[] = [];
  for (const [name, run] of Object.entries(hot)) {
    // What is read once and kept is not asked again.
    await run();
    const heard: Query[] = [];
    const hear = (query: Query): void => void heard.push(query);
    knex.on('query', hear);
    await run();
    knex.removeListener('query', hear);
    parts.push(`### ${name}\n`);
    for (const { sql, bindings = [] } of heard.filter((query) => /^\(?(select|with)/i.test(query.sql.trim()))) {
      const client = knex.client as {
        readonly acquireConnection: () => Promise<Connection>;
        readonly releaseConnection: (connection: Connection) => Promise<void>;
      };
      const connection = await client.acquireConnection();
      const { rows } = await connection.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql}`, [...bindings]);
      await client.releaseConnection(connection);
      const plan = rows.map((row) => row['QUERY PLAN']);
      parts.push(
        '```sql',
        sql.replaceAll(/\s+/g, ' '),
        '```\n',
        '```text',
        ...plan.slice(0, LINES),
        ...(plan.length > LINES ? ['…'] : []),
        '```\n',
      );
    }
  }
  await strapi.destroy();
  return parts.join('\n').trim();
}

interface Connection {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly Explained[] }>;
}
