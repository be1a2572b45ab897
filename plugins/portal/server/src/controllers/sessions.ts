import type { Core } from '@strapi/strapi';
import { identity, type PortalSession } from '@motcua/plugin-identity';
import { deviceName } from '../domain/device';
import { moment } from '../domain/format';
import type { CitizenPage } from '../services/page';

export const SESSIONS = '/phien-dang-nhap';

const view = (page: CitizenPage, { handle, here, openedAt, seenAt, level, device }: PortalSession) => ({
  handle,
  here,
  name: deviceName(device) ?? page.t('sessions.unknown'),
  opened: page.t('sessions.opened', { at: moment(openedAt), level }),
  seen: here ? page.t('sessions.now') : page.t('sessions.seen', { at: moment(seenAt) }),
});

/** Where a person is signed in, and signing out there. */
export const sessionsController = (strapi: Core.Strapi) => ({
  show: async (page: CitizenPage): Promise<void> => {
    const sessions = await identity(strapi).sessionsOf(page.ctx, page.actor);
    page.render('pages/sessions.njk', {
      title: page.t('sessions.title'),
      sessions: sessions.map((session) => view(page, session)),
      others: sessions.length > 1,
      ended: page.query('xong') === '1',
    });
  },

  /** One of them, or with `all` every one but this. */
  end: async (page: CitizenPage): Promise<void> => {
    const { handle } = page.body;
    if (typeof handle === 'string' && handle !== '')
      await identity(strapi).endSessions(page.ctx, page.actor, handle === 'all' ? null : handle);
    page.redirect(`${SESSIONS}?xong=1`);
  },
});
