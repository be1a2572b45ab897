/** Pages of a hall's kiosk: the portal's pages in another frame, for whoever stands there. Without the kiosk's link there are none. */
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { identity, kiosks, type CitizenActor, type RouteDefinition } from '@motcua/plugin-identity';
import { kioskHalls, type KioskPlace } from '@motcua/plugin-single-window';
import { inLanguage } from '../domain/locale';
import { pageNotFound } from '../domain/problems';
import type { FilingDoor } from './filing-door';
import { both, makePage, POLICY, type CitizenPage, type Page } from './page';
import { discard, uploadsOf } from './uploads';

export interface KioskPage extends Page {
  readonly place: KioskPlace;
}

export type KioskCitizenPage = KioskPage & CitizenPage;

/** Seconds without a touch until the kiosk asks whether somebody is there, and until it clears itself then. */
const IDLE_SECONDS = 60;
const WARNING_SECONDS = 15;

const doorOf = (place: KioskPlace): FilingDoor => ({
  // The law's list of channels has no kiosk: the person is in the hall, and papers go over the counter.
  channel: 'counter',
  life: { source: 'kiosk' },
  receivingUnit: place.code,
  communeCode: place.communeCode,
  papersLater: true,
  list: '/thu-tuc',
});

function framed(strapi: Core.Strapi, ctx: Context, place: KioskPlace, citizen: CitizenActor | null): KioskPage {
  const plain = makePage(ctx, { kind: 'anonymous' }, identity(strapi));
  const root = `/kiosk/${plain.parameter('link')}`;
  const path = (target: string): string => inLanguage(`${root}${target === '/' ? '' : target}`, plain.locale);
  return {
    ...plain,
    place,
    path,
    redirect: (target) => {
      ctx.status = 303;
      ctx.set('Location', path(target));
    },
    render: (template, data, status) => {
      plain.render(
        template,
        {
          path,
          csrf: kiosks(strapi).csrfToken(ctx),
          layout: 'layouts/kiosk.njk',
          kiosk: {
            unit: place.unit,
            person: citizen?.fullName ?? null,
            home: path('/'),
            keep: path('/con-day'),
            leave: path('/thoat'),
            idle: IDLE_SECONDS,
            warning: WARNING_SECONDS,
          },
          ...data,
        },
        status,
      );
      ctx.set('X-Robots-Tag', 'noindex');
      ctx.set('Referrer-Policy', 'no-referrer');
      // The page asks for itself anew while a phone is waited for, and says that somebody is still there.
      ctx.set('Content-Security-Policy', `${POLICY}; connect-src 'self'`);
      ctx.set('Cache-Control', 'no-store');
    },
  };
}

type Method = RouteDefinition['method'];

export interface KioskRoutes {
  /** Before anybody has signed in. */
  readonly open: (
    method: Method,
    path: string,
    summary: string,
    handler: (page: KioskPage) => Promise<void> | void,
  ) => readonly RouteDefinition[];
  /** For whom VNeID has confirmed here; everybody else stands at the beginning. */
  readonly citizen: (
    method: Method,
    path: string,
    summary: string,
    handler: (page: KioskCitizenPage) => Promise<void> | void,
  ) => readonly RouteDefinition[];
}

export function kioskRouteMakers(strapi: Core.Strapi): KioskRoutes {
  async function placeOf(ctx: Context): Promise<KioskPlace> {
    const parameters = ctx.params as { readonly link?: string };
    const place = await kioskHalls(strapi).place(parameters.link ?? '');
    if (!place) throw pageNotFound();
    return place;
  }

  async function forCitizen(
    ctx: Context,
    method: Method,
    handler: (page: KioskCitizenPage) => Promise<void> | void,
  ): Promise<void> {
    const place = await placeOf(ctx);
    const citizen = await kiosks(strapi).person(ctx, place.id);
    const page = framed(strapi, ctx, place, citizen);
    if (!citizen) {
      await discard(uploadsOf(ctx));
      page.redirect('/');
      return;
    }
    if (method !== 'GET') {
      try {
        kiosks(strapi).checkCsrf(ctx);
      } catch (error) {
        await discard(uploadsOf(ctx));
        throw error;
      }
    }
    await handler({ ...page, actor: citizen, door: doorOf(place) });
  }

  return {
    open: (method, path, summary, handler) =>
      both(method, `/kiosk/:link${path}`, 'kiosk.use', summary, async (ctx) => {
        await handler(framed(strapi, ctx, await placeOf(ctx), null));
      }),
    citizen: (method, path, summary, handler) =>
      both(method, `/kiosk/:link${path}`, 'kiosk.use', summary, (ctx) => forCitizen(ctx, method, handler)),
  };
}
