/** The hall of a one-stop unit: the board of calls, and the machine that gives numbers. Nobody signs in here. */
import type { Core } from '@strapi/strapi';
import { queue } from '@motcua/plugin-single-window';
import { pageNotFound } from '../domain/problems';
import { POLICY, type Page } from '../services/page';

export const hallController = (strapi: Core.Strapi) => {
  async function view(page: Page) {
    const hall = await queue(strapi).hall(page.parameter('link'));
    if (!hall) throw pageNotFound();
    return hall;
  }
  return {
    board: async (page: Page): Promise<void> => {
      const hall = await view(page);
      page.ctx.set('X-Robots-Tag', 'noindex');
      page.render('pages/hall.njk', {
        title: page.t('hall.title'),
        hall,
        waiting: hall.waiting.map((group) => ({ ...group, name: page.text(group.name) })),
      });
      // It fetches itself anew.
      page.ctx.set('Content-Security-Policy', `${POLICY}; connect-src 'self'`);
    },

    machine: async (page: Page): Promise<void> => {
      const hall = await view(page);
      page.ctx.set('X-Robots-Tag', 'noindex');
      page.render('pages/hall-machine.njk', {
        title: page.t('hall.take'),
        hall,
        action: page.path(`/sanh/${page.parameter('link')}/lay-so`),
        groups: hall.waiting.map((group) => ({ ...group, name: page.text(group.name) })),
      });
    },

    take: async (page: Page): Promise<void> => {
      const group = page.body['group'];
      const ticket = await queue(strapi).take(page.parameter('link'), typeof group === 'string' ? group : '');
      if (!ticket) throw pageNotFound();
      page.render('pages/hall-ticket.njk', {
        title: page.t('hall.yours', { ticket: ticket.ticket }),
        ticket: { ...ticket, group: page.text(ticket.group) },
        back: page.path(`/sanh/${page.parameter('link')}/lay-so`),
      });
    },
  };
};
