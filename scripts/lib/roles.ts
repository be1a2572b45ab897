/**
 * Two roles: the owner makes and changes tables, the application only uses them, and cannot change or remove what is history
 * (docs/decisions/0005). The owner's address is never in the server's environment.
 */
import pg from 'pg';
import { withClient } from './database.ts';

/** What is added to and never changed. */
const HISTORY = [
  'dossier_events',
  'procedure_versions',
  'history_roots',
  'history_leaves',
  'history_nodes',
  'calendar_decisions',
  'administration_changes',
  'motcua_audit',
  'dossier_messages',
];

const quoted = (name: string): string => pg.escapeIdentifier(name);

/** Makes the application's role of the embedded cluster, or sets its password. */
export const ensureRole = (adminUrl: string, role: string, password: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const verb = rowCount ? 'ALTER' : 'CREATE';
    await client.query(
      `${verb} ROLE ${quoted(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
    );
  });

/** What the application's role may do, anew: everything it needs, nothing on history but reading and adding. */
export const allowApplication = (ownerUrl: string, role: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    const app = quoted(role);
    await client.query(`BEGIN;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${app};
      GRANT USAGE ON SCHEMA public TO ${app};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO ${app};
      REVOKE ALL ON ${HISTORY.map(quoted).join(', ')} FROM ${app}, PUBLIC;
      GRANT SELECT, INSERT ON ${HISTORY.map(quoted).join(', ')} TO ${app};
      COMMIT`);
  });

interface Power {
  readonly role: string;
  readonly super: boolean;
  readonly owns: boolean;
  readonly changes: boolean;
}

/** Why the role of this address must not run the application, in words; null when it may. */
export const tooMighty = (url: string): Promise<string | null> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Power>(
      `SELECT current_user AS role, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super,
         pg_has_role(c.relowner, 'MEMBER') OR pg_has_role(n.nspowner, 'MEMBER') AS owns,
         has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') AS changes
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid = ANY (ARRAY(SELECT to_regclass(name) FROM unnest($1::text[]) AS name))`,
      [HISTORY],
    );
    const mighty = rows.find((row) => row.super || row.owns || row.changes);
    return mighty
      ? `The database role "${mighty.role}" of DATABASE_URL can change the history of dossiers. ` +
          'Give the application a role of its own (docs/operators.md, "Database roles") and run `npm run migrate` with the owner.'
      : null;
  });
