/** Break-glass: a dossier that is none of one's own work, with a reason, a second person, for an hour; the auditor and the citizen see it. */
import type { Core as StrapiCore } from '@strapi/strapi';
import { z } from 'zod';
import type { RouteDefinition } from '@motcua/plugin-identity';
import { DossierNotFound } from '../domain/errors';
import { findDossier } from '../repositories/dossiers';
import { askGlass, confirmGlass, glassFor, reportGlass } from '../repositories/glass';
import { coreFor } from '../services/public';
import { whereCode } from '../services/reading';
import { dossierIdOf, officer, parse } from './requests';

const OPEN_MS = 3_600_000;
/** What nobody confirmed within a day is asked for again. */
const WAITS_MS = 24 * OPEN_MS;
const askSchema = z.strictObject({ code: z.string().min(1).max(60), reason: z.string().trim().min(20).max(1000) });

export const glassRoutes = (strapi: StrapiCore.Strapi): readonly RouteDefinition[] => [
  {
    method: 'GET',
    path: '/api/office/glass',
    access: { action: 'glass.ask' },
    summary: 'Dossiers that the officer asked to open, and those that wait for a second person',
    handler: async (ctx, actor) => {
      const core = coreFor(strapi);
      const me = officer(actor);
      const rows = await glassFor(core.db(), me.officerId, new Date(core.clock().getTime() - WAITS_MS));
      ctx.body = rows.map(({ officerId, ...row }) => ({ ...row, own: officerId === me.officerId }));
    },
  },
  {
    method: 'POST',
    path: '/api/office/glass',
    access: { action: 'glass.ask' },
    summary: 'Asks to open a dossier outside the officer’s work (`code`, `reason` of at least 20 letters)',
    handler: async (ctx, actor) => {
      const core = coreFor(strapi);
      const { code, reason } = parse(askSchema, ctx.request.body);
      const row = await findDossier(core.db(), whereCode(code));
      if (!row) throw new DossierNotFound();
      const { officerId, fullName, agencyName } = officer(actor);
      const id = await askGlass(core.db(), {
        dossierId: row.id,
        officerId,
        name: fullName,
        unit: agencyName,
        reason,
        askedAt: core.clock(),
      });
      ctx.status = 201;
      ctx.body = { id };
    },
  },
  {
    method: 'POST',
    path: '/api/office/glass/:id/confirm',
    access: { action: 'glass.confirm' },
    summary: 'The second person: opens the dossier to whoever asked, for an hour; reported to the auditor',
    handler: async (ctx, actor) => {
      const core = coreFor(strapi);
      const { officerId, fullName } = officer(actor);
      const at = core.clock();
      const until = new Date(at.getTime() + OPEN_MS);
      const id = dossierIdOf(ctx);
      const opened = await core.db().transaction(async (trx) => {
        const glass = await confirmGlass(trx, id, { officerId, name: fullName, at, until });
        if (!glass) throw new DossierNotFound();
        await reportGlass(trx, glass, `Mở khẩn cấp, ${fullName} xác nhận: ${glass.reason}`, at);
        return glass;
      });
      ctx.body = { dossierId: opened.dossierId, openUntil: until };
    },
  },
];
