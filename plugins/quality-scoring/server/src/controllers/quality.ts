import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { permits, Problem, type Actor } from '@motcua/plugin-identity';
import { qualityScoring } from '../api';
import { isDossierFact, listDossiers } from '../repositories/dossier-facts';

const ROWS = 200;
const DAY = 86_400_000;

const date = z.iso.date();
export const querySchema = z.object({
  agency: z.string().max(64).optional(),
  from: date.optional(),
  to: date.optional(),
  indicator: z.string().max(64).optional(),
});

const today = (offset: number): string =>
  new Date(Date.now() + offset * DAY + 7 * 3_600_000).toISOString().slice(0, 10);

/** The unit that an officer works for; those at a commune's counter work for the commune. */
const unitOf = (actor: Actor): string => (actor.kind === 'officer' ? actor.agencyCode.replace(/\.MC$/, '') : '');

interface Asked {
  readonly agency: string;
  readonly from: string;
  readonly to: string;
  readonly indicator: string | undefined;
}

/** Own unit and the last 90 days, today included, unless asked otherwise. */
function asked(ctx: Context, actor: Actor): Asked {
  const read = querySchema.safeParse(ctx.query);
  if (!read.success) {
    throw new Problem(
      'bad-request',
      400,
      { vi: 'Không đọc được yêu cầu', en: 'The request cannot be read' },
      {
        vi: 'Ngày viết theo dạng năm-tháng-ngày, ví dụ 2026-07-01',
        en: 'Dates are written year-month-day, for example 2026-07-01',
      },
    );
  }
  const { agency, from, to, indicator } = read.data;
  return { agency: agency ?? unitOf(actor), from: from ?? today(-89), to: to ?? today(1), indicator };
}

/** Figures are for every officer; names only for those of the unit, and for the leaders of one above it. */
function checkMayList(agency: string, actor: Actor): void {
  const own = unitOf(actor);
  if (agency === own || (agency.startsWith(`${own}.`) && permits('dossier.read', actor, 'below'))) return;
  throw new Problem('not-allowed', 403, {
    vi: 'Bạn không được xem hồ sơ của đơn vị này',
    en: 'You may not see the dossiers of this unit',
  });
}

export const qualityController = (strapi: Core.Strapi) => ({
  async index(ctx: Context, actor: Actor): Promise<void> {
    const { agency, from, to } = asked(ctx, actor);
    ctx.body = await qualityScoring(strapi).index(agency, from, to);
  },

  async dossiers(ctx: Context, actor: Actor): Promise<void> {
    const { agency, from, to, indicator } = asked(ctx, actor);
    checkMayList(agency, actor);
    if (indicator === undefined || !isDossierFact(indicator)) {
      throw new Problem('no-dossiers', 404, {
        vi: 'Chỉ số này không tính theo hồ sơ',
        en: 'This indicator is not counted by dossiers',
      });
    }
    const { rows, tally } = await listDossiers(strapi.db.connection, indicator, { agency, from, to }, ROWS);
    ctx.set('Content-Range', `dossiers 0-${Math.max(0, rows.length - 1)}/${tally.denominator}`);
    ctx.body = rows;
  },
});
