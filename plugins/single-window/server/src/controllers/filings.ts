/** Filings that an officer takes in: at the counter, by post, as a helper, for another unit of the province, many at once; and work that changes hands. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answers } from '@motcua/cms';
import { identity, type Actor, type OfficerActor } from '@motcua/plugin-identity';
import { singleWindow, type DossierLife, type Representative } from '../api';
import { person } from '../domain/acts/inputs';
import { officersOf } from '../repositories/officers';
import { unitList } from '../repositories/roles';
import { fileMany } from '../services/bulk-filing';
import { handOverOfficer, succeedUnit } from '../services/many';
import { coreFor } from '../services/public';
import { dossierIdOf, idempotencyKey, officer, parse, pathPart } from './requests';

const representative = person.extend({ paper: z.string().trim().min(1).max(500) });
const shared = {
  procedureCode: z.string().min(1).max(50),
  agencyCode: z.string().max(50).optional(),
  /** `online`: the officer helps the citizen to file on the portal. */
  channel: z.enum(['online', 'counter', 'post']),
  language: z.enum(['vi', 'en']).default('vi'),
};
export const filingSchema = z.strictObject({
  ...shared,
  applicant: z.strictObject({
    personalNumber: z.string().regex(/^\d{10,13}$/),
    fullName: z.string().trim().min(1).max(200),
    phone: z.string().max(30).optional(),
    email: z.string().max(200).optional(),
    address: z.string().max(500).optional(),
  }),
  representative: representative.optional(),
  answers: z.record(z.string().max(100), z.unknown()),
  papers: z
    .array(
      z.strictObject({ componentKey: z.string().max(100), fileKey: z.string().max(200), name: z.string().max(500) }),
    )
    .max(50)
    .default([]),
});
/** One of the two: text, or a workbook in base64 (700 KB: a request has 1 MB at most). */
const sheet = { csv: z.string().min(1).max(2_000_000).optional(), xlsx: z.base64().min(1).max(1_000_000).optional() };
const oneSheet = ({ csv, xlsx }: { readonly csv?: string | undefined; readonly xlsx?: string | undefined }): boolean =>
  (csv === undefined) !== (xlsx === undefined);
export const bulkSchema = z.strictObject({ ...shared, ...sheet }).refine(oneSheet, { path: ['csv'] });
export const machineBulkSchema = z
  .strictObject({
    procedureCode: shared.procedureCode,
    agencyCode: shared.agencyCode,
    language: shared.language,
    ...sheet,
  })
  .refine(oneSheet, { path: ['csv'] });
export const handOverSchema = z.strictObject({
  to: z.string().min(1).max(100),
  until: z.iso.date().optional(),
  reason: z.string().trim().min(1).max(4000),
});
export const successionSchema = z.strictObject({
  unit: z.string().min(1).max(50),
  reason: z.string().trim().min(1).max(4000),
});

const helperOf = (actor: OfficerActor): NonNullable<DossierLife['helper']> => ({
  officerId: actor.officerId,
  name: actor.fullName,
  unit: actor.agencyName,
});

const proxyOf = ({ name, number, phone, relation, paper }: z.infer<typeof representative>): Representative => ({
  name,
  number,
  relation,
  paper,
  ...(phone === undefined ? {} : { phone }),
});

export const filingsController = (strapi: StrapiCore.Strapi) => ({
  file: async (ctx: Context, actor: Actor): Promise<void> => {
    const me = officer(actor);
    const key = idempotencyKey(ctx);
    const { applicant, answers, agencyCode, representative: proxy, ...input } = parse(filingSchema, ctx.request.body);
    const phone = applicant.phone ?? null;
    const account = await identity(strapi).citizenAccount({
      personalNumber: applicant.personalNumber,
      fullName: applicant.fullName,
      phone,
      email: applicant.email ?? null,
    });
    const life: DossierLife = {
      source: 'office',
      ...(proxy ? { representative: proxyOf(proxy) } : {}),
      ...(input.channel === 'online' ? { helper: helperOf(me) } : {}),
    };
    ctx.status = 201;
    ctx.body = await singleWindow(strapi).file({
      ...input,
      idempotencyKey: key,
      applicant: account,
      ...(agencyCode === undefined ? {} : { agencyCode }),
      // The form's own schema decides what each answer may be.
      answers: answers as Answers,
      provenance: {},
      life,
      receivingUnit: me.agencyCode,
      filedBy: me,
      onBehalf: {
        kind: account.personalNumber.length === 12 ? 'citizen' : 'business',
        name: account.fullName,
        number: account.personalNumber,
        ...(proxy ? { paper: proxy.paper } : {}),
      },
      contact: {
        ...(phone === null ? {} : { phone }),
        ...(applicant.address === undefined ? {} : { address: applicant.address }),
      },
    });
  },

  fileMany: async (ctx: Context, actor: Actor): Promise<void> => {
    const me = officer(actor);
    const { agencyCode, ...input } = parse(bulkSchema, ctx.request.body);
    const rows = await fileMany(coreFor(strapi), {
      ...input,
      idempotencyKey: idempotencyKey(ctx),
      ...(agencyCode === undefined ? {} : { agencyCode }),
      life: { source: 'bulk' },
      receivingUnit: me.agencyCode,
      filedBy: me,
    });
    ctx.body = {
      filed: rows.filter((row) => row.filed).length,
      refused: rows.filter((row) => !row.filed).length,
      rows,
    };
  },

  /** A business's own system sends its spreadsheet. */
  fileManyByMachine: async (ctx: Context): Promise<void> => {
    const { agencyCode, ...input } = parse(machineBulkSchema, ctx.request.body);
    const rows = await fileMany(coreFor(strapi), {
      ...input,
      channel: 'online',
      idempotencyKey: idempotencyKey(ctx),
      ...(agencyCode === undefined ? {} : { agencyCode }),
      life: { source: 'bulk' },
    });
    ctx.body = {
      filed: rows.filter((row) => row.filed).length,
      refused: rows.filter((row) => !row.filed).length,
      rows,
    };
  },

  /** Whom and which unit an act on a dossier may name. */
  choices: async (ctx: Context, actor: Actor): Promise<void> => {
    const core = coreFor(strapi);
    const file = await singleWindow(strapi).read(dossierIdOf(ctx), officer(actor));
    const agencies = [...new Set(file.tasks.filter((task) => task.status === 'open').map((task) => task.agencyCode))];
    const officers: { username: string; name: string; position: string; unit: string }[] = [];
    for (const code of agencies) {
      const unit = core.directory.byCode(code);
      if (!unit) continue;
      for (const one of await officersOf(core.db(), unit.id))
        officers.push({ username: one.username, name: one.full_name, position: one.position ?? '', unit: unit.name });
    }
    ctx.body = { officers, units: await unitList(core.db()) };
  },

  handOver: async (ctx: Context, actor: Actor): Promise<void> => {
    const { until, ...input } = parse(handOverSchema, ctx.request.body);
    ctx.body = await handOverOfficer(coreFor(strapi), {
      ...input,
      ...(until === undefined ? {} : { until }),
      key: idempotencyKey(ctx),
      from: pathPart(ctx, 'username'),
      actor: officer(actor),
    });
  },

  succeed: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await succeedUnit(coreFor(strapi), {
      ...parse(successionSchema, ctx.request.body),
      key: idempotencyKey(ctx),
      from: pathPart(ctx, 'code'),
      actor: officer(actor),
    });
  },
});
