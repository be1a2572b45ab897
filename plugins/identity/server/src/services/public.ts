/** What other rooms may ask of identity: see api.ts. */
import { randomBytes } from 'node:crypto';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Actor, Identity, RouteDefinition } from '../api';
import { csrfMatches, csrfTokenFor, fromOwnPage } from '../domain/csrf';
import { generalLimit, limitOf, networkOf, whom } from '../domain/limits';
import { accountActor } from '../domain/audit';
import { csrfRefused } from '../domain/problems';
import { Problem } from '../problem';
import { Reads, type ReadEntry } from '../repositories/reads';
import { signInEntry } from './auditing';
import { admit, sessionCookie } from './guard';
import { openApi } from './openapi';
import { describeRoutes, ownPanelRoutes } from './route-table';
import { declarationsOf, stateOf } from './state';
import { requestsUnderWay } from './under-way';

const visitorCookie = (secure: boolean): string => (secure ? '__Host-motcua_visitor' : 'motcua_visitor');

interface ReadRow {
  readonly at: Date;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly purpose: string;
}

/** The visitor's cookie, made on the first page that has a form. */
function visitorId(ctx: Context, secure: boolean): string {
  const state = ctx.state as { visitorId?: string };
  const known = state.visitorId ?? ctx.cookies.get(visitorCookie(secure));
  if (known) return known;
  const made = randomBytes(18).toString('base64url');
  state.visitorId = made;
  ctx.cookies.set(visitorCookie(secure), made, { httpOnly: true, sameSite: 'lax', secure, path: '/', overwrite: true });
  return made;
}

/** What a form's token is bound to: the session of whoever is signed in, else the visitor's cookie. */
const bindingOf = (ctx: Context, secure: boolean): string | undefined =>
  ctx.cookies.get(sessionCookie(secure)) ?? ctx.cookies.get(visitorCookie(secure));

/** As whom somebody reads personal data; null for those whose reads are not kept. */
function readerOf(actor: Actor): Omit<ReadEntry, 'dossierId' | 'purpose'> | null {
  if (actor.kind === 'officer')
    return { name: actor.fullName, role: actor.position, unit: actor.agencyName, officerId: actor.officerId };
  return actor.kind === 'machine'
    ? { name: actor.clientId, role: 'machine', unit: actor.clientId, officerId: null }
    : null;
}

/** Who asks, when the route is for them and they have not asked too often. */
async function admitted(strapi: Core.Strapi, ctx: Context, { method, path, access }: RouteDefinition): Promise<Actor> {
  const { limits } = stateOf(strapi);
  const actor = await admit(strapi, ctx, access).catch((error: unknown) => {
    if (error instanceof Problem) limits.take('refused', networkOf(ctx.ip));
    throw error;
  });
  // An operator's probe must not fail because others ask too much.
  if (access.action === 'operations.probe') return actor;
  const who = whom(actor, ctx.ip);
  limits.take(generalLimit(actor), who);
  const own = limitOf(method, path);
  if (own) limits.take(own, who);
  return actor;
}

/** For the bench, which weighs a page with its record against one without. Never where people work: the profile must be the embedded one. */
const unrecorded = process.env['MOTCUA_BENCH_UNRECORDED'] === '1' && process.env['MOTCUA_PROFILE'] === 'embedded';

export default ({ strapi }: { strapi: Core.Strapi }): Identity => {
  const reads = new Reads(() => strapi.db.connection);
  const mount = (definition: RouteDefinition): void => {
    declarationsOf(strapi).routes.push(definition);
    strapi.server.routes([
      {
        method: definition.method,
        path: definition.path,
        handler: async (ctx: Context) => {
          await definition.handler(ctx, await admitted(strapi, ctx, definition));
        },
        config: { auth: false },
      },
    ]);
  };

  return {
    routes: (definitions) => definitions.forEach(mount),
    routeTable: () =>
      declarationsOf(strapi).routes.map(({ method, path, access, summary }) => ({ method, path, access, summary })),
    describeRoutes: () => describeRoutes(strapi),
    contracts: (contracts) => {
      Object.assign(declarationsOf(strapi).contracts, contracts);
    },
    answers: (answers) => {
      declarationsOf(strapi).answers.push(answers);
    },
    openApi: () => {
      const { routes, contracts, answers } = declarationsOf(strapi);
      return openApi([...routes, ...ownPanelRoutes(strapi)], contracts, answers);
    },
    setErrorPage: (page) => {
      declarationsOf(strapi).errorPage = page;
    },
    setKeyWrapper: (wrapper) => {
      declarationsOf(strapi).keyWrapper = wrapper;
    },

    recordReads: async (actor, dossierIds, purpose) => {
      const row = readerOf(actor);
      if (!row || dossierIds.length === 0) return;
      await Promise.all(dossierIds.map((dossierId) => reads.add({ ...row, dossierId, purpose })));
    },
    recordRead: async (actor, dossierId, purpose) => {
      const row = readerOf(actor);
      if (!row || unrecorded) return;
      await reads.add({ ...row, dossierId, purpose }).catch((error: unknown) => {
        strapi.log.error(`A read of dossier ${dossierId} could not be recorded: ${String(error)}`);
      });
    },
    readsOf: (dossierId) =>
      strapi.db
        .connection('motcua_reads')
        .where({ dossier_id: dossierId })
        .orderBy('at', 'desc')
        .limit(100)
        .select<ReadRow[]>('at', 'name', 'role', 'unit', 'purpose'),

    citizenAccount: (person) =>
      stateOf(strapi).accounts.ensureCitizen({ ...person, level: 1, issuer: null, subject: null }),
    officer: (username) => stateOf(strapi).accounts.officer(username),

    sessionsOf: (ctx, { userId }) => {
      const { sessions, settings } = stateOf(strapi);
      return sessions.of(userId, ctx.cookies.get(sessionCookie(settings.secureCookies)) ?? '');
    },
    endSessions: (ctx, { userId }, handle) => {
      const { sessions, settings, audit } = stateOf(strapi);
      const here = ctx.cookies.get(sessionCookie(settings.secureCookies)) ?? '';
      return strapi.db.connection.transaction(async (trx) => {
        const ended = await sessions.closeElsewhere(userId, here, handle, trx);
        const entry = { act: 'ended_elsewhere', actor: accountActor({ userId }), object: String(ended) };
        if (ended > 0) await audit.add(signInEntry(ctx, entry), trx);
        return ended;
      });
    },

    requestsUnderWay,
    audit: (entry, trx) => stateOf(strapi).audit.add(entry, trx),

    csrfToken: (ctx) => {
      const { settings } = stateOf(strapi);
      const { secureCookies: secure } = settings;
      return csrfTokenFor(ctx.cookies.get(sessionCookie(secure)) ?? visitorId(ctx, secure), settings.derive('csrf'));
    },
    checkCsrf: (ctx) => {
      const { settings } = stateOf(strapi);
      if (!fromOwnPage(ctx.get('origin'), ctx.get('sec-fetch-site'), settings.baseUrl)) throw csrfRefused();
      const body: unknown = ctx.request.body;
      const token = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
      if (!csrfMatches(token, bindingOf(ctx, settings.secureCookies), settings.accepted('csrf'))) throw csrfRefused();
    },
  };
};
