/** Loads the compiled application. */
import { createRequire } from 'node:module';
import { inRoot, root } from './paths.ts';
import { withLock } from './database.ts';
import type { Core } from '@strapi/strapi';

const SCHEMA_LOCK = 766_118;

interface StrapiModule {
  readonly createStrapi: (options: {
    appDir: string;
    distDir: string;
    serveAdminPanel: boolean;
    autoReload: boolean;
  }) => Core.Strapi;
}

/** Registers, brings the schema in step and bootstraps; does not listen yet. */
export async function loadStrapi(databaseUrl: string, options: { panel: boolean }): Promise<Core.Strapi> {
  // Strapi is CommonJS whose named exports Node cannot see from a module.
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as StrapiModule;
  const strapi = createStrapi({
    appDir: root,
    distDir: inRoot('dist'),
    serveAdminPanel: options.panel,
    autoReload: false,
  });
  await withLock(databaseUrl, SCHEMA_LOCK, () => strapi.load());
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
  return strapi;
}
