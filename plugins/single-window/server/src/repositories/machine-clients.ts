/** Machines that keep officers, and as what they know them. */
import type { Knex } from 'knex';

interface MachineClientRow {
  readonly client_id: string;
  readonly name: string;
  readonly agency_id: number | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

export const putMachineClient = async (trx: Knex, row: MachineClientRow): Promise<void> => {
  await trx('machine_clients').insert(row).onConflict('client_id').merge();
};

export interface ClientAgency {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

/** For which agency a client keeps officers on that day; null when it may not. */
export async function agencyOfClient(db: Knex, clientId: string, today: string): Promise<ClientAgency | null> {
  const row = await db('machine_clients as m')
    .join('agencies as a', 'a.id', 'm.agency_id')
    .where({ 'm.client_id': clientId })
    .whereRaw('coalesce(m.valid_from, ?::date) <= ?::date AND coalesce(m.valid_to, ?::date) >= ?::date', [
      today,
      today,
      today,
      today,
    ])
    .first<ClientAgency | undefined>('a.id', 'a.code', 'a.name');
  return row ?? null;
}

export const externalIds = async (
  db: Knex,
  clientId: string,
  usernames: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db('officer_external_ids')
    .where({ client_id: clientId })
    .whereIn('username', usernames)
    .select<{ username: string; external_id: string }[]>('username', 'external_id');
  return new Map(rows.map(({ username, external_id }) => [username, external_id]));
};

export const usernameOfExternal = async (db: Knex, clientId: string, externalId: string): Promise<string | null> =>
  (
    await db<{ username: string; client_id: string; external_id: string }>('officer_external_ids')
      .where({ client_id: clientId, external_id: externalId })
      .first('username')
  )?.username ?? null;

/** False when the client calls another officer so. */
export async function keepExternalId(
  trx: Knex,
  clientId: string,
  username: string,
  externalId: string,
): Promise<boolean> {
  const known = await usernameOfExternal(trx, clientId, externalId);
  if (known !== null) return known === username;
  await trx('officer_external_ids')
    .insert({ client_id: clientId, external_id: externalId, username })
    .onConflict(['client_id', 'username'])
    .merge(['external_id']);
  return true;
}
