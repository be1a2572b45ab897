/** Every route of the running server with who may call it. */
import type { Core } from '@strapi/strapi';
import type { Access, RouteRow } from '../api';
import { RULES } from '../domain/access/policy';
import type { DescribedRoute } from './openapi';
import { declarationsOf } from './state';

export const accessWords = ({ action }: Access): string =>
  [...new Set(RULES[action].grants.flatMap(({ to }) => to))].join(', ');

interface StrapiRoute {
  readonly method: string;
  readonly path: string;
  readonly config?: { readonly auth?: false | { readonly scope?: unknown }; readonly policies?: readonly unknown[] };
}

interface RouterLayer {
  readonly path: string;
  readonly methods: readonly string[];
  readonly stack: readonly { readonly motcuaAccess?: string }[];
}

/** What Strapi's own routes declare: the panel's API by their admin policies, the content API by its scopes. */
function strapiAccess(strapi: Core.Strapi): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  const add = (routes: unknown, prefix: string): void => {
    // Strapi keeps routers as `{ type, prefix, routes }`, by name or as a list.
    for (const router of Object.values(
      (routes ?? {}) as Record<string, { type?: string; prefix?: string; routes?: StrapiRoute[] }>,
    )) {
      for (const route of router.routes ?? []) {
        const base = router.type === 'admin' ? (router.prefix ?? prefix) : `/api${router.prefix ?? prefix}`;
        const open = route.config?.auth === false;
        rows.set(
          `${route.method} ${`${base}${route.path}`.replaceAll('//', '/').replace(/(.)\/$/, '$1')}`,
          open
            ? 'panel: public by design of Strapi'
            : `panel: ${router.type === 'admin' ? 'signed-in editor' : 'content API scope'}`,
        );
      }
    }
  };
  for (const [name, plugin] of Object.entries(strapi.plugins)) add(plugin.routes, `/${name}`);
  add(strapi.admin.routes, '/admin');
  return rows;
}

export function describeRoutes(strapi: Core.Strapi): readonly RouteRow[] {
  const own = new Map(declarationsOf(strapi).routes.map(({ method, path, access }) => [`${method} ${path}`, access]));
  const panel = strapiAccess(strapi);
  // koa-router's layers: the truth about what the server answers.
  const layers = strapi.server.listRoutes() as unknown as readonly RouterLayer[];
  return layers.flatMap(({ methods, path }) =>
    methods
      .filter((method) => method !== 'HEAD')
      .map((method) => {
        const access = own.get(`${method} ${path}`);
        return {
          method,
          path,
          access: access ? accessWords(access) : (panel.get(`${method} ${path}`) ?? panelPage(path) ?? 'NONE'),
          action: access?.action ?? null,
        };
      }),
  );
}

/** What Strapi serves to anybody: the panel's static files, `public/` and its uploads, and its own health check. */
const STATIC = new Set(['/cms', '/cms*', '/_health', '/', '/((?!uploads/).+)', '/uploads/(.*)']);

const panelPage = (path: string): string | null => (STATIC.has(path) || path.startsWith('/cms/') ? 'visitor' : null);

/** What the panel's pages of our own plugins ask; Strapi's own API is described by Strapi. */
export function ownPanelRoutes(strapi: Core.Strapi): readonly DescribedRoute[] {
  const plugins: Readonly<Record<string, { readonly pathToPlugin?: string }>> = strapi.config.get('enabledPlugins');
  const ours = Object.keys(plugins).filter(
    (name) => !/[\\/]node_modules[\\/]/.test(plugins[name]?.pathToPlugin ?? '/node_modules/'),
  );
  return describeRoutes(strapi)
    .filter(({ path, action }) => action === null && ours.some((name) => path.startsWith(`/${name}/`)))
    .map(({ method, path }) => ({ method: method as DescribedRoute['method'], path, summary: '', access: null }));
}
