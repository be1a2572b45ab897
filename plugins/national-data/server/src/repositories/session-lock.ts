/** A lock of one process among many that is held outside any transaction. */
import type { Knex } from 'knex';

interface Connection {
  once(event: 'error' | 'end', listener: () => void): unknown;
  removeListener(event: 'error' | 'end', listener: () => void): unknown;
}

/** The part of knex's PostgreSQL client that lends a connection; it is in its documentation, not in its types. */
interface Lender {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

/**
 * Runs `work` while this process alone holds `lock`; does nothing when another holds it. The lock belongs to a
 * connection of its own that does nothing else, so no transaction stays open meanwhile; PostgreSQL frees it when the
 * connection dies. `work` asks `held` before each step.
 */
export async function withSessionLock(
  knex: Knex,
  lock: number,
  work: (held: () => boolean) => Promise<void>,
): Promise<void> {
  // Knex types its client as any.
  const lender = knex.client as Lender;
  const connection = await lender.acquireConnection();
  const state = { alive: true };
  const lost = (): void => {
    state.alive = false;
  };
  connection.once('error', lost);
  connection.once('end', lost);
  // `connection` is what acquireConnection lent; knex's type of it is any.
  const ask = async (sql: string): Promise<boolean> => {
    const { rows } = await knex.raw<{ rows: { done: boolean }[] }>(sql, [lock]).connection(connection);
    return rows[0]?.done === true;
  };
  try {
    if (!(await ask('SELECT pg_try_advisory_lock(?) AS done'))) return;
    try {
      await work(() => state.alive);
    } finally {
      if (state.alive) await ask('SELECT pg_advisory_unlock(?) AS done');
    }
  } finally {
    connection.removeListener('error', lost);
    connection.removeListener('end', lost);
    await lender.releaseConnection(connection);
  }
}
