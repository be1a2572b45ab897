/**
 * Strapi tells the driver, at each new connection, to hand `jsonb` over as text, and parses it itself in its own queries only. Our repositories
 * read by SQL: they get values, as everywhere else. Strapi's parser leaves what is no text alone.
 */
import type { Core } from '@strapi/strapi';

const JSONB = 3802;

interface Driver {
  readonly types: { setTypeParser(oid: number, format: 'text', parse: (text: string) => unknown): void };
}

export function readJsonColumns(strapi: Core.Strapi): void {
  const { dialect } = strapi.db;
  // Knex does not type the driver that it was given: it is `pg`.
  const { driver } = strapi.db.connection.client as { readonly driver: Driver };
  const parse = (): void => driver.types.setTypeParser(JSONB, 'text', (text) => JSON.parse(text) as unknown);
  const initialize = dialect.initialize.bind(dialect);
  dialect.initialize = async (connection?: unknown) => {
    await initialize(connection);
    parse();
  };
  parse();
}
