/** What machines call: dossiers that arrive from another system, such as the national portal. And the proof of all histories. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { identity, type Actor } from '@motcua/plugin-identity';
import type { Answers } from '@motcua/cms';
import { singleWindow } from '../api';
import { DossierNotFound } from '../domain/errors';
import { idempotencyKey, MOST_ID, parse, pathPart } from './requests';

export const exchangeFilingSchema = z.strictObject({
  procedureCode: z.string().min(1).max(50),
  agencyCode: z.string().max(50).optional(),
  /** The code that the national portal gave it. */
  code: z.string().trim().min(1).max(100).optional(),
  applicant: z.strictObject({
    personalNumber: z.string().regex(/^\d{10,13}$/),
    fullName: z.string().trim().min(1).max(200),
    phone: z.string().max(30).optional(),
    email: z.string().max(200).optional(),
  }),
  answers: z.record(z.string().max(100), z.unknown()),
  exemptions: z.array(z.string().max(100)).max(20).optional(),
  language: z.enum(['vi', 'en']).default('vi'),
});

export const exchangeActSchema = z.strictObject({
  type: z.string().regex(/^[A-Z][A-Z_]{0,40}$/),
  reason: z.string().max(4000).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});

export const afterSchema = z.coerce.number().int().min(0).max(MOST_ID);

/** Chains are read in bounded portions. */
const PORTION = 500;

export const exchangeController = (strapi: StrapiCore.Strapi) => ({
  file: async (ctx: Context): Promise<void> => {
    const key = idempotencyKey(ctx);
    const { applicant, answers, agencyCode, procedureCode, language, code, exemptions } = parse(
      exchangeFilingSchema,
      ctx.request.body,
    );
    const phone = applicant.phone ?? null;
    const account = await identity(strapi).citizenAccount({
      personalNumber: applicant.personalNumber,
      fullName: applicant.fullName,
      phone,
      email: applicant.email ?? null,
    });
    ctx.status = 201;
    ctx.body = await singleWindow(strapi).file({
      idempotencyKey: key,
      procedureCode,
      applicant: account,
      channel: 'online',
      ...(agencyCode === undefined ? {} : { agencyCode }),
      // The form's own schema decides what each answer may be.
      answers: answers as Answers,
      provenance: {},
      papers: [],
      ...(exemptions && { exemptions }),
      language,
      life: { source: 'npsp', ...(code === undefined ? {} : { sourceCode: code }) },
      contact: { ...(phone === null ? {} : { phone }) },
    });
  },

  /** What another system has done with a dossier that was handed over to it, or the post with a result. */
  act: async (ctx: Context, actor: Actor): Promise<void> => {
    const key = idempotencyKey(ctx);
    const { type, reason, data } = parse(exchangeActSchema, ctx.request.body);
    const row = await strapi.db
      .connection('dossiers')
      .where({ code: pathPart(ctx, 'code').toUpperCase() })
      .first<{ readonly id: number; readonly version: number } | undefined>('id', 'version');
    if (!row) throw new DossierNotFound();
    ctx.body = await singleWindow(strapi).act({
      idempotencyKey: key,
      dossierId: row.id,
      type,
      version: row.version,
      actor,
      ...(reason === undefined ? {} : { reason }),
      ...(data === undefined ? {} : { data }),
    });
  },

  verifyHistory: async (ctx: Context): Promise<void> => {
    const after = parse(afterSchema, ctx.query['after'] ?? 0);
    const rows = await strapi.db
      .connection('dossiers')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PORTION)
      .select<{ id: number }[]>('id');
    const broken: { readonly dossierId: number; readonly seq: number }[] = [];
    for (const { id } of rows) {
      const seq = await singleWindow(strapi).verifyChain(id);
      if (seq !== null) broken.push({ dossierId: id, seq });
    }
    ctx.body = { checked: rows.length, broken, next: rows.length === PORTION ? (rows.at(-1)?.id ?? null) : null };
  },
});
