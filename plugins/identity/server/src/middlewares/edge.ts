/** The outermost: security headers on every answer, the back office's files, the identity server before body parsing. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { extname, join, normalize } from 'node:path';
import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { isPanelSignIn, networkOf } from '../domain/limits';
import { ownHost } from '../domain/own-host';
import { statusProblem } from '../domain/problems';
import { Problem } from '../problem';
import { compressed } from '../services/compressed';
import type { Limits } from '../services/limits';
import { asRequest, REQUEST_ID } from '../services/request-id';
import { stateOf } from '../services/state';
import { countedRequest } from '../services/under-way';
import { closedToPasswords } from './panel-door';
import { answer } from './problem';

/** `form-action` also binds what a form's answer leads on to: the sign-out goes to the issuer. */
const portal = (issuer: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'${issuer ? ` ${new URL(issuer).origin}` : ''}; base-uri 'none'; frame-ancestors 'self'`;
const API = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
const PANEL =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self'; frame-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** The back office asks the identity server for tokens, wherever it is. */
const office = (nonce: string, issuer: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' ${issuer}; frame-src blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.ico': 'image/x-icon',
};

function commonHeaders(ctx: Context, secure: boolean): void {
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Referrer-Policy', 'same-origin');
  ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
  ctx.set('Cross-Origin-Resource-Policy', 'same-origin');
  ctx.set('Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=()');
  if (secure) ctx.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  else ctx.remove('Strict-Transport-Security');
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Doors that no route of ours guards. */
function limitAtOnce(ctx: Context, limits: Limits): void {
  if (isPanelSignIn(ctx.method, ctx.path)) limits.take('panelSignIn', networkOf(ctx.ip));
  else if (ctx.path.startsWith('/realms/')) limits.take('identityServer', networkOf(ctx.ip));
}

/** What is turned away before anything looks at it: TRACE and the like (405), the name of another site (421), too many tries to sign in (429). */
function refusedAtOnce(ctx: Context, baseUrl: string, limits: Limits): Problem | null {
  if (!METHODS.has(ctx.method)) return statusProblem(405);
  if (ctx.req.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length > 1)
    return statusProblem(400);
  if (!ownHost(ctx.req.headers.host, baseUrl)) return statusProblem(421);
  try {
    limitAtOnce(ctx, limits);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** The path inside the build; null when it is broken or leads out of it. `index.html` is the page itself, with its nonce. */
function officePath(address: string): string | null {
  try {
    const path = normalize(decodeURIComponent(address.slice('/office'.length)) || '/');
    if (path.includes('..') || path.includes('\0')) return null;
    return path === '/index.html' ? '/' : path;
  } catch {
    return null;
  }
}

async function serveOffice(ctx: Context, folder: string, issuer: string): Promise<void> {
  const path = officePath(ctx.path);
  if (path === null) {
    ctx.set('Content-Security-Policy', API);
    ctx.status = 404;
    return;
  }
  const file = join(folder, path);
  const known = extname(path) !== '' && (await stat(file).catch(() => null))?.isFile();
  if (known) {
    ctx.set('Content-Security-Policy', API);
    ctx.set('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    ctx.type = TYPES[extname(path)] ?? 'application/octet-stream';
    ctx.vary('Accept-Encoding');
    const small =
      path.startsWith('/assets/') && ctx.acceptsEncodings('gzip', 'identity') === 'gzip' ? compressed(file) : null;
    if (small) ctx.set('Content-Encoding', 'gzip');
    ctx.body = small ? await small : createReadStream(file);
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  ctx.set('Content-Security-Policy', office(nonce, new URL(issuer).origin));
  if (extname(path) !== '') {
    ctx.status = 404;
    return;
  }
  ctx.set('Cache-Control', 'no-store');
  ctx.type = 'html';
  ctx.body = (await readFile(join(folder, 'index.html'), 'utf8'))
    .replaceAll('__CSP_NONCE__', nonce)
    .replace('<head>', `<head>\n    <meta name="motcua-issuer" content="${issuer}" />`);
}

/** Strapi writes its panel's policy on every answer, whatever its settings say; that one is none of ours. */
const ownPolicy = (ctx: Context): boolean => {
  const policy = ctx.response.get('Content-Security-Policy');
  return policy !== '' && !policy.includes('market-assets.strapi.io');
};

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const folder = join(strapi.dirs.app.root, 'admin', 'dist');
  const serve = async (ctx: Context, next: Next): Promise<void> => {
    const { settings, identityServer, limits } = stateOf(strapi);
    commonHeaders(ctx, settings.secureCookies);
    const refused = refusedAtOnce(ctx, settings.baseUrl, limits);
    if (refused !== null) {
      ctx.set('Content-Security-Policy', API);
      answer(strapi, ctx, refused);
      return;
    }
    if (identityServer && (ctx.path === '/realms/motcua' || ctx.path.startsWith('/realms/motcua/'))) {
      ctx.respond = false;
      // Koa would answer 404 by itself; the identity server writes its own status.
      ctx.res.statusCode = 200;
      // Its addresses are made from these: they are what the settings say, whatever the request says.
      ctx.req.headers.host = new URL(settings.baseUrl).host;
      delete ctx.req.headers['x-forwarded-host'];
      await identityServer(ctx.req, ctx.res);
      return;
    }
    if ((ctx.path === '/office' || ctx.path.startsWith('/office/')) && ['GET', 'HEAD'].includes(ctx.method)) {
      if (ctx.path === '/office') ctx.redirect('/office/');
      else await serveOffice(ctx, folder, settings.issuer);
      return;
    }
    if (!settings.panelPasswords && closedToPasswords(ctx)) return;
    await next();
    // Strapi's own security middleware has set some of them its way.
    commonHeaders(ctx, settings.secureCookies);
    if (ctx.path === '/cms' || ctx.path.startsWith('/cms/')) ctx.set('Content-Security-Policy', PANEL);
    else if (!ownPolicy(ctx))
      ctx.set('Content-Security-Policy', /^\/(api|scim)\//.test(ctx.path) ? API : portal(settings.issuer));
  };
  return (ctx: Context, next: Next): Promise<void> =>
    asRequest((id) => {
      ctx.set(REQUEST_ID, id);
      return countedRequest(() => serve(ctx, next));
    });
};
