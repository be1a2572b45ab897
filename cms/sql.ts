/** Runs each file of database/sql once, in the order of their numbers, each in its own transaction. */
import type { Core } from '@strapi/strapi';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function applySql(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  const folder = join(strapi.dirs.app.root, 'database', 'sql');
  // The application's role may not make tables, not even one that is there.
  if (!(await knex.schema.hasTable('motcua_sql_files')))
    await knex.raw(
      'CREATE TABLE motcua_sql_files (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
  const applied = new Set((await knex<{ name: string }>('motcua_sql_files').select('name')).map((row) => row.name));
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  for (const name of files.filter((file) => !applied.has(file))) {
    const sql = await readFile(join(folder, name), 'utf8');
    await knex.transaction(async (trx) => {
      // Unbound: `?` in the file is SQL, not a placeholder.
      await trx.raw(sql.replaceAll('?', '\\?'));
      await trx('motcua_sql_files').insert({ name });
    });
  }
}
