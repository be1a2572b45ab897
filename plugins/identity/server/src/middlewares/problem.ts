/** Turns errors into problem details (RFC 9457) on the API and into an error page elsewhere; the panel reads Strapi's own shape. */
import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Locale, Text } from '@motcua/cms';
import { Problem } from '../problem';
import { LEVEL_TOO_LOW, statusProblem } from '../domain/problems';
import { declarationsOf } from '../services/state';

const PANEL =
  /^\/(admin|cms|content-manager|content-type-builder|upload|i18n|users-permissions|_health|email|review-workflows|content-releases|eform|single-window|national-data|records)(\/|$)/;

const localeOf = (ctx: Context): Locale =>
  ctx.path.startsWith('/en/') ||
  ctx.path === '/en' ||
  (ctx.path.startsWith('/api/') && ctx.acceptsLanguages('vi', 'en') === 'en')
    ? 'en'
    : 'vi';

const say = (text: Text, locale: Locale): string => text[locale] || text.vi;

/** The status that the reader of multipart posts gives its errors, under a name of its own. */
const multipartFault = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'httpCode' in error ? Number(error.httpCode) : null;

/** Anything thrown as a problem: ours, an HTTP error, a database or programming error. */
function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status =
    typeof error === 'object' && error !== null && 'status' in error
      ? Number(error.status)
      : (multipartFault(error) ?? 500);
  return statusProblem(status >= 400 && status < 600 ? status : 500);
}

const isScim = (ctx: Context): boolean => ctx.path.startsWith('/scim/');

/** A body for the API in a kind that nothing here reads. */
const unreadable = (ctx: Context): boolean =>
  (ctx.path.startsWith('/api/') || isScim(ctx)) &&
  ['POST', 'PUT', 'PATCH'].includes(ctx.method) &&
  ctx.request.length !== 0 &&
  ctx.is('json', '+json', 'urlencoded', 'multipart') === false;

function problemDetails(problem: Problem, locale: Locale): Record<string, unknown> {
  return {
    type: `/problems/${problem.code}`,
    title: say(problem.title, locale),
    status: problem.status,
    ...(problem.detail ? { detail: say(problem.detail, locale) } : {}),
    ...(problem.violations.length > 0
      ? { errors: problem.violations.map(({ pointer, detail }) => ({ pointer, detail: say(detail, locale) })) }
      : {}),
    ...problem.extra,
  };
}

/** RFC 7644 §3.12. */
const scimError = ({ status, title, detail, extra }: Problem): Record<string, unknown> => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  ...(typeof extra['scimType'] === 'string' ? { scimType: extra['scimType'] } : {}),
  detail: (detail ?? title).en,
});

/** Answers with a problem: as JSON on the API, as a page elsewhere. */
export function answer(strapi: Core.Strapi, ctx: Context, problem: Problem): void {
  const locale = localeOf(ctx);
  const { retryAfter } = problem.extra;
  if (typeof retryAfter === 'number') ctx.set('Retry-After', String(retryAfter));
  if (isScim(ctx)) {
    ctx.body = JSON.stringify(scimError(problem));
    ctx.type = 'application/scim+json';
  } else if (ctx.path.startsWith('/api/') || ctx.path === '/api') {
    ctx.body = JSON.stringify(problemDetails(problem, locale));
    ctx.type = 'application/problem+json';
  } else if (problem.status === 401 && ctx.method === 'GET') {
    const level = problem.code === LEVEL_TOO_LOW ? 'level=2&' : '';
    ctx.redirect(`/auth/sign-in?${level}next=${encodeURIComponent(ctx.url)}`);
    return;
  } else if (PANEL.test(ctx.path)) {
    ctx.body = {
      data: null,
      error: { status: problem.status, name: problem.code, message: say(problem.title, locale), details: {} },
    };
  } else {
    const page = declarationsOf(strapi).errorPage;
    ctx.body =
      page?.(ctx, problem) ??
      `<!doctype html><html lang="${locale}"><title>${problem.status}</title><h1>${say(problem.title, locale)}</h1></html>`;
    ctx.type = 'html';
  }
  ctx.status = problem.status;
}

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (PANEL.test(ctx.path)) {
      await next().catch((error: unknown) => {
        const status = multipartFault(error);
        if (status === null) throw error;
        answer(strapi, ctx, statusProblem(status));
      });
      return;
    }
    try {
      // The reader of bodies knows JSON by this name only.
      if (isScim(ctx) && ctx.is('application/scim+json')) ctx.req.headers['content-type'] = 'application/json';
      if (unreadable(ctx)) throw statusProblem(415);
      await next();
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status >= 500)
        strapi.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      answer(strapi, ctx, problem);
      return;
    }
    // What Strapi answers without throwing: unknown addresses, its own 401 and 413.
    const body: unknown = ctx.body;
    const strapiError = typeof body === 'object' && body !== null && 'error' in body && 'data' in body;
    if (ctx.status >= 400 && (strapiError || !body || body === 'Not Found' || body === 'Method Not Allowed'))
      answer(strapi, ctx, statusProblem(ctx.status));
  };
