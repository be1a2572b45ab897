/** Who asks in the test of those who mean harm, and what they could have changed. */
import { citizen, machineToken, officer, type Officer, type Visitor } from '../../scripts/lib/visitor.ts';
import { query } from './database.ts';
import type { Asker } from './hostile-requests.ts';
import { house } from './house.ts';
import { fileOne } from './people.ts';

export const OWNER = '025192000145';
const STRANGER = '025090000271';

/** What hostile files and requests could have changed. */
const TABLES = [
  'dossiers',
  'dossier_events',
  'dossier_tasks',
  'dossier_papers',
  'dossier_messages',
  'issued_documents',
  'stored_files',
  'officers',
  'agencies',
  'procedures',
  'procedure_versions',
  'up_users',
  'motcua_accounts',
  'export_jobs',
  'saved_views',
  'calendar_decisions',
  'act_drafts',
  'admin_users',
];

export async function counts(): Promise<Readonly<Record<string, number>>> {
  const columns = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ');
  const [row] = await query<Record<string, number>>(`SELECT ${columns}`);
  return row ?? {};
}

type Ask = (path: string, init: RequestInit) => Promise<Response>;

export interface World {
  readonly ask: Readonly<Record<Asker, Ask>>;
  readonly reception: Officer;
  readonly owner: Visitor;
  readonly dossierId: number;
  readonly before: Readonly<Record<string, number>>;
}

export async function hostileWorld(): Promise<World> {
  const base = house().url;
  const bearer =
    ({ token }: { readonly token: string }): Ask =>
    (path, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(new URL(path, base), { ...init, headers, redirect: 'manual' });
    };
  const [reception, elsewhere, administrator, machine, owner, stranger] = await Promise.all([
    officer(base, 'tiepnhan'),
    officer(base, 'chuyenvien.102'),
    officer(base, 'quantri'),
    machineToken(base),
    citizen(base, OWNER),
    citizen(base, STRANGER),
  ]);
  const { dossierId } = await fileOne();
  return {
    reception,
    owner,
    dossierId,
    ask: {
      visitor: (path, init) => fetch(new URL(path, base), { ...init, redirect: 'manual' }),
      citizen: (path, init) => owner.request(path, init),
      stranger: (path, init) => stranger.request(path, init),
      reception: bearer(reception),
      elsewhere: bearer(elsewhere),
      administrator: bearer(administrator),
      machine: bearer({ token: machine }),
    },
    before: await counts(),
  };
}
