/**
 * A server of the bench's own: Strapi's core controllers for dossiers and what hangs on them, as `strapi generate` would make them, with no code of
 * ours in between. No other process has these routes.
 */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import { loadStrapi } from '../lib/strapi.ts';
import type { Row } from './rows.ts';

interface Context {
  readonly request: { readonly body: unknown };
  body: unknown;
  status: number;
}
type Controller = Readonly<Record<'create' | 'find', (ctx: Context) => Promise<unknown>>>;
interface Registry {
  readonly set: (uid: string, value: unknown) => void;
}
interface Factories {
  readonly createCoreController: (uid: string) => unknown;
  readonly createCoreService: (uid: string) => unknown;
}

const { factories } = createRequire(import.meta.url)('@strapi/strapi') as { readonly factories: Factories };
const strapi = await loadStrapi(process.env['DATABASE_URL'] ?? '', { panel: false });

function coreController(app: Core.Strapi, uid: string): Controller {
  app.get<Registry>('services').set(uid, factories.createCoreService(uid));
  app.get<Registry>('controllers').set(uid, factories.createCoreController(uid));
  return app.controller(uid as never) as unknown as Controller;
}

const dossiers = coreController(strapi, 'api::dossier.dossier');
/** Behind an API token, as a machine would come in. */
const route = (method: 'GET' | 'POST', path: string, handler: (ctx: Context) => Promise<void>): void =>
  void strapi.server
    .api('content-api')
    .routes([{ method, path, handler, config: {}, info: { type: 'content-api' } } as never]);

route('POST', '/bench/dossiers', async (ctx) => {
  ctx.body = await dossiers.create(ctx);
});
route('GET', '/bench/dossiers', async (ctx) => {
  ctx.body = await dossiers.find(ctx);
});
/** A whole filing by the Document Service: the dossier, then each row that hangs on it, in one transaction. */
route('POST', '/bench/filings', async (ctx) => {
  const { dossier, rows } = ctx.request.body as { dossier: Row; rows: readonly { uid: string; data: Row }[] };
  const create = (uid: string, data: Row): Promise<{ id: number }> =>
    strapi.documents(uid as never).create({ data } as never) as unknown as Promise<{ id: number }>;
  await strapi.db.transaction(async () => {
    const { id } = await create('api::dossier.dossier', dossier);
    for (const { uid, data } of rows) await create(uid, { ...data, dossier: id });
    ctx.body = { id };
    ctx.status = 201;
  });
});

const tokens = strapi.service('admin::api-token') as {
  readonly create: (token: Readonly<Record<string, unknown>>) => Promise<{ readonly accessKey: string }>;
};
const { accessKey } = await tokens.create({ name: randomUUID(), description: '', type: 'full-access', lifespan: null });

// The bench's own address, on this machine only, in a house that is thrown away: it hands out its key.
strapi.server.routes([
  {
    method: 'GET',
    path: '/bench/key',
    handler: (ctx: Context) => {
      ctx.body = accessKey;
    },
    config: { auth: false },
  } as never,
]);

process.on('SIGTERM', () => void strapi.destroy().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
await strapi.listen();
process.send?.({ type: 'ready' });
