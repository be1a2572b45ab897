import type { Locale, Text } from '@motcua/cms';
import type { Action, Actor, CitizenActor, Identity, RouteDefinition } from '@motcua/plugin-identity';
import type { Context } from 'koa';
import { inLanguage, otherLanguage, localeOf, pick, translate } from '../domain/locale';
import { PORTAL_DOOR, type FilingDoor } from './filing-door';
import { renderTemplate } from './templates';
import { discard, uploadsOf } from './uploads';

/** One request for a page: who asks, in which language, and how it is answered. */
export interface Page {
  readonly ctx: Context;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly text: (text: Text) => string;
  readonly path: (path: string) => string;
  readonly query: (name: string) => string;
  readonly parameter: (name: string) => string;
  readonly body: Readonly<Record<string, unknown>>;
  render(template: string, data: object, status?: number): void;
  /** After a post: 303, so that reloading does not post again. */
  redirect(path: string): void;
}

export interface CitizenPage extends Page {
  readonly actor: CitizenActor;
  readonly door: FilingDoor;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The page's own policy: nothing inline, nothing from elsewhere. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self' http: https:; base-uri 'none'; frame-ancestors 'self'";

export function makePage(ctx: Context, actor: Actor, identity: Identity): Page {
  const locale = localeOf(ctx.path);
  const path = (target: string): string => inLanguage(target, locale);
  const t = (key: string, values?: Readonly<Record<string, string | number>>): string => translate(locale, key, values);
  const parameters: unknown = ctx.params;
  const body: unknown = ctx.request.body;
  return {
    ctx,
    actor,
    locale,
    t,
    path,
    text: (text) => pick(text, locale),
    query: (name) => {
      const value = ctx.query[name];
      return (typeof value === 'string' ? value : '').trim().slice(0, 200);
    },
    parameter: (name) => {
      const value = isRecord(parameters) ? parameters[name] : undefined;
      return typeof value === 'string' ? value : '';
    },
    body: isRecord(body) ? body : {},
    render(template, data, status = 200) {
      const shared = {
        locale,
        t,
        path,
        account: actor.kind === 'citizen' ? actor.fullName : null,
        csrf: actor.kind === 'citizen' ? identity.csrfToken(ctx) : '',
        otherLanguage: otherLanguage(ctx.url),
        here: ctx.path,
        returnTo: encodeURIComponent(ctx.method === 'GET' ? ctx.url : path('/ho-so')),
      };
      ctx.status = status;
      ctx.type = 'text/html; charset=utf-8';
      ctx.set('Content-Security-Policy', POLICY);
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.set('Referrer-Policy', 'same-origin');
      ctx.set('Cache-Control', actor.kind === 'citizen' ? 'private, no-store' : 'no-cache');
      ctx.body = renderTemplate(template, { ...shared, ...data });
    },
    redirect(target) {
      ctx.status = 303;
      ctx.set('Location', path(target));
    },
  };
}

type Method = RouteDefinition['method'];
type PageHandler = (page: Page) => Promise<void> | void;
type CitizenHandler = (page: CitizenPage) => Promise<void> | void;

/** Each page exists twice: Vietnamese at its path, English under `/en`. */
export const both = (
  method: Method,
  path: string,
  action: Action,
  summary: string,
  handler: RouteDefinition['handler'],
): readonly RouteDefinition[] =>
  [path, inLanguage(path, 'en')].map((each) => ({
    method,
    path: each,
    access: { action },
    summary,
    handler,
  }));

type Declare<Handler> = (method: Method, path: string, summary: string, handler: Handler) => readonly RouteDefinition[];

export interface PageRoutes {
  readonly visitor: Declare<PageHandler>;
  /** `action`: what of the policy the page does. */
  readonly citizen: (
    method: Method,
    action: Extract<Action, `own.${string}`>,
    path: string,
    summary: string,
    handler: CitizenHandler,
  ) => readonly RouteDefinition[];
}

/** Checks the token of a posted form; the files of a refused post do not stay in the temporary folder. */
async function answer(
  ctx: Context,
  method: Method,
  identity: Identity,
  handle: () => Promise<void> | void,
): Promise<void> {
  try {
    if (method !== 'GET') identity.checkCsrf(ctx);
  } catch (error) {
    await discard(uploadsOf(ctx));
    throw error;
  }
  await handle();
}

/** Declares pages. A posted form is refused without the session's CSRF token. */
export const pageRoutes = (identity: () => Identity): PageRoutes => ({
  visitor: (method, path, summary, handler) =>
    both(method, path, 'public.read', summary, (ctx, actor) => handler(makePage(ctx, actor, identity()))),
  citizen: (method, action, path, summary, handler) =>
    both(method, path, action, summary, (ctx, actor) => {
      if (actor.kind !== 'citizen') throw new Error('A citizen route was opened to somebody else');
      return answer(ctx, method, identity(), () =>
        handler({ ...makePage(ctx, actor, identity()), actor, door: PORTAL_DOOR }),
      );
    }),
});
