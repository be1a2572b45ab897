/** A hall's kiosk: sign in with the phone, choose, file, print, take a number. The pages of the filing itself are the portal's. */
import type { Core } from '@strapi/strapi';
import QRCode from 'qrcode';
import { kiosks } from '@motcua/plugin-identity';
import { kioskHalls, queue, singleWindow } from '@motcua/plugin-single-window';
import { moment } from '../domain/format';
import { pageNotFound } from '../domain/problems';
import type { KioskCitizenPage, KioskPage } from '../services/kiosk-page';
import { computedFee } from '../view-models/fee';
import { fileable } from '../view-models/procedure';

/** The phone is looked for, unlocked and held before the screen: longer than a hand needs. */
const SIGN_IN_IDLE_SECONDS = 150;
/** Large enough to touch, few enough to be seen at once. */
const A_PAGE = 6;

/** As a picture in the page itself: nothing personal leaves for another address. */
const qrOf = async (text: string): Promise<string> =>
  `data:image/svg+xml,${encodeURIComponent(await QRCode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }))}`;

export const kioskController = (strapi: Core.Strapi) => {
  function over(page: KioskPage, why: 'over' | 'away'): void {
    page.render('pages/kiosk-over.njk', { title: page.t(`kiosk.${why}`), text: page.t(`kiosk.${why}Text`) });
  }

  const group = (page: KioskPage): string => {
    const value = page.body['group'];
    return typeof value === 'string' ? value : '';
  };

  return {
    /** The first page is nobody's: whoever stood here before is gone. */
    home: async (page: KioskPage): Promise<void> => {
      await kiosks(strapi).end(page.ctx);
      page.render('pages/kiosk-home.njk', { title: page.t('kiosk.title') });
    },

    begin: async (page: KioskPage): Promise<void> => {
      try {
        await kiosks(strapi).begin(page.ctx, page.place.id);
      } catch (error) {
        strapi.log.warn(`A kiosk got no code from the identity server: ${String(error)}`);
        over(page, 'away');
        return;
      }
      page.redirect('/dang-nhap');
    },

    signIn: async (page: KioskPage): Promise<void> => {
      const known = await kiosks(strapi).person(page.ctx, page.place.id);
      const now = known ? ({ state: 'confirmed' } as const) : await kiosks(strapi).signIn(page.ctx, page.place.id);
      if (now.state === 'confirmed') {
        page.redirect('/thu-tuc');
        return;
      }
      if (now.state === 'over') {
        over(page, 'over');
        return;
      }
      const { code } = now;
      page.render('pages/kiosk-sign-in.njk', {
        title: page.t('kiosk.signIn'),
        qr: await qrOf(code.complete),
        code: code.userCode,
        address: code.address.replace(/^https?:\/\//, ''),
        poll: code.pollSeconds,
        idle: SIGN_IN_IDLE_SECONDS,
      });
    },

    choose: async (page: KioskCitizenPage): Promise<void> => {
      const all = await kioskHalls(strapi).procedures(page.place);
      const versions = await Promise.all(all.map(({ code }) => singleWindow(strapi).currentVersion(code)));
      const fit = all.filter((_, index) => fileable(versions[index]?.content ?? null));
      const last = Math.max(1, Math.ceil(fit.length / A_PAGE));
      const number = Math.min(last, Math.max(1, Math.trunc(Number(page.query('trang'))) || 1));
      page.render('pages/kiosk-choose.njk', {
        title: page.t('kiosk.choose', { name: page.actor.fullName }),
        procedures: fit
          .slice((number - 1) * A_PAGE, number * A_PAGE)
          .map(({ code, name }) => ({ name: page.text(name), href: page.path(`/nop/${code}`) })),
        number,
        last,
        before: number > 1 ? page.path(`/thu-tuc?trang=${number - 1}`) : null,
        after: number < last ? page.path(`/thu-tuc?trang=${number + 1}`) : null,
      });
    },

    filed: async (page: KioskCitizenPage): Promise<void> => {
      const file = await singleWindow(strapi).read(Number(page.parameter('id')), page.actor);
      const { dossier, papers, version } = file;
      const address = `${process.env['MOTCUA_PUBLIC_URL'] ?? ''}/tra-cuu?ma=${encodeURIComponent(dossier.number)}`;
      page.render('pages/kiosk-filed.njk', {
        title: page.t('filed.title'),
        number: dossier.number,
        procedure: page.text(version.plainName),
        name: dossier.applicantName,
        at: moment(dossier.filedAt),
        qr: await qrOf(address),
        later: papers.filter((paper) => paper.fileKey === null).map((paper) => paper.name),
        fee: dossier.fee && computedFee(dossier.fee, version, page.locale),
        next: page.text(file.state.next),
      });
    },

    machine: async (page: KioskPage): Promise<void> => {
      const hall = await queue(strapi).hall(page.place.hall);
      if (!hall) throw pageNotFound();
      page.render('pages/kiosk-machine.njk', {
        title: page.t('hall.take'),
        groups: hall.waiting.map((each) => ({ ...each, name: page.text(each.name) })),
      });
    },

    take: async (page: KioskPage): Promise<void> => {
      const ticket = await queue(strapi).take(page.place.hall, group(page));
      if (!ticket) throw pageNotFound();
      page.render('pages/kiosk-ticket.njk', {
        title: page.t('hall.yours', { ticket: ticket.ticket }),
        ticket: { ...ticket, group: page.text(ticket.group) },
      });
    },

    /** Somebody is still typing. */
    keep: (page: KioskCitizenPage): void => {
      page.ctx.status = 204;
    },

    leave: async (page: KioskPage): Promise<void> => {
      await kiosks(strapi).end(page.ctx);
      page.redirect('/');
    },
  };
};
