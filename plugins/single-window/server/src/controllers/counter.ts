/** The counter's page: who stands there, the procedure's form, the desk. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor, OfficerActor, RouteDefinition } from '@motcua/plugin-identity';
import { person } from '../domain/acts/inputs';
import { endVisit } from '../repositories/counter-visits';
import { beginFiling, intakeOf, openProcedure, readForm } from '../services/counter/intake';
import { receivable } from '../services/counter/procedures';
import { takeIn } from '../services/counter/desk';
import { beginFor, currentVisit, keepVisit, openVisit, shown, type Visit } from '../services/counter/visits';
import { coreFor } from '../services/public';
import { officer, parse } from './requests';

const key = z.uuid();
const posted = z
  .record(z.string().max(200), z.union([z.string().max(20_000), z.array(z.string().max(500)).max(200)]))
  .refine((page) => Object.keys(page).length <= 2000);
const desk = z.strictObject({
  channel: z.enum(['counter', 'post']),
  papers: z
    .array(
      z.strictObject({
        key: z.string().max(100),
        originals: z.number().int().min(0).max(99),
        copies: z.number().int().min(0).max(99),
        files: z.array(z.strictObject({ key: z.string().max(200), name: z.string().max(500) })).max(20),
      }),
    )
    .max(50),
  representative: person
    .extend({ paper: z.string().trim().min(1).max(500) })
    .transform(({ name, number, phone, relation, paper }) => ({
      name,
      number,
      relation,
      paper,
      ...(phone === undefined ? {} : { phone }),
    }))
    .nullable(),
  contact: z.strictObject({ phone: z.string().max(30), email: z.string().max(200), address: z.string().max(500) }),
  payment: z.strictObject({ kind: z.enum(['cash', 'later']), receipt: z.string().max(100) }),
  limitCase: z.string().max(500).nullable(),
});
const agencyCode = z.string().max(50).nullable();
const looking = {
  key,
  papers: z.array(z.string().max(100)).max(50).default([]),
  limitCase: z.string().max(500).nullable().default(null),
  language: z.enum(['vi', 'en']).default('vi'),
};
/** Without a visit: somebody asks what to bring, and has not said who he is. */
export const beginSchema = z.strictObject({
  ...looking,
  key: key.nullable(),
  procedureCode: z.string().min(1).max(50),
});
export const formSchema = z.strictObject({
  ...looking,
  agencyCode,
  posted,
  desk: desk.partial().optional(),
  check: z.boolean().default(false),
  row: z.strictObject({ key: z.string().max(100), remove: z.number().int().min(0).max(500).nullable() }).nullish(),
});
export const takeSchema = z.strictObject({
  key,
  act: z.enum(['RECEIVE', 'REQUEST_SUPPLEMENT', 'REFUSE']),
  agencyCode,
  posted,
  desk,
  reason: z.string().max(4000).default(''),
  missing: z
    .array(z.strictObject({ key: z.string().max(100), note: z.string().max(2000) }))
    .max(50)
    .default([]),
  language: z.enum(['vi', 'en']).default('vi'),
});

const RECEPTION = { action: 'counter.receive' } as const;

export function counterRoutes(strapi: StrapiCore.Strapi): readonly RouteDefinition[] {
  const core = () => coreFor(strapi);
  const route = (
    method: RouteDefinition['method'],
    path: string,
    summary: string,
    handler: (ctx: Context, me: OfficerActor) => Promise<unknown>,
  ): RouteDefinition => ({
    method,
    path: `/api/office/counter/${path}`,
    access: RECEPTION,
    summary,
    handler: async (ctx: Context, actor: Actor) => {
      ctx.body = await handler(ctx, officer(actor));
    },
  });

  /** The visit as the page draws it again after a reload. */
  const whole = async (me: OfficerActor, visit: Visit, language: 'vi' | 'en') => {
    const { filing } = visit;
    if (!filing || !visit.person) return { visit: shown(visit), intake: null, posted: null, desk: visit.desk };
    const opened = await openProcedure(core(), filing.procedureCode);
    const look = {
      locale: language,
      check: false,
      papers: visit.desk?.papers.map((paper) => paper.key) ?? [],
      limitCase: visit.desk?.limitCase ?? null,
    };
    const seen = { number: visit.person.personalNumber, filing };
    const intake = intakeOf(core(), me, opened, seen, readForm(opened.form, filing), look);
    return { visit: shown(visit), intake, posted: filing.posted, desk: visit.desk };
  };

  return [
    route('GET', 'visit', 'The visit at the officer’s counter, as far as it has come', async (ctx, me) => {
      const visit = await currentVisit(core(), me);
      return visit ? whole(me, visit, ctx.query['language'] === 'en' ? 'en' : 'vi') : { visit: null };
    }),
    route('DELETE', 'visit', 'Ends the visit; nothing of it is kept', async (_ctx, me) => {
      await endVisit(core().db(), me.officerId, null);
      return { visit: null };
    }),
    route('GET', 'procedures', 'What the unit takes in, by words without diacritics', (ctx, me) => {
      const { q, others } = ctx.query;
      return receivable(core(), me, { q: typeof q === 'string' ? q.slice(0, 200) : '', others: others === 'true' });
    }),
    route(
      'POST',
      'procedure',
      'Begins a filing for who stands there: the form, with what is known',
      async (ctx, me) => {
        const input = parse(beginSchema, ctx.request.body);
        const opened = await openProcedure(core(), input.procedureCode);
        const visit = input.key === null ? await beginFor(core(), me, null) : await openVisit(core(), me, input.key);
        const filing = beginFiling(core(), opened, visit, me);
        await keepVisit(core(), me, visit.key, { filing });
        const look = { locale: input.language, check: false, papers: input.papers, limitCase: input.limitCase };
        const seen = { number: visit.person?.personalNumber ?? '', filing };
        const intake = intakeOf(core(), me, opened, seen, readForm(opened.form, filing), look);
        return { visit: shown(visit), intake };
      },
    ),
    route('POST', 'form', 'Reads the form as it stands: what is asked now, the fee, the date', async (ctx, me) => {
      const input = parse(formSchema, ctx.request.body);
      const visit = await openVisit(core(), me, input.key);
      if (!visit.filing) return null;
      const opened = await openProcedure(core(), visit.filing.procedureCode);
      const filing = { ...visit.filing, agencyCode: input.agencyCode, posted: input.posted };
      await keepVisit(core(), me, input.key, { filing, ...(input.desk ? { desk: input.desk } : {}) });
      const look = { locale: input.language, check: input.check, papers: input.papers, limitCase: input.limitCase };
      const seen = { number: visit.person?.personalNumber ?? '', filing };
      return intakeOf(core(), me, opened, seen, readForm(opened.form, filing, input.row ?? null), look);
    }),
    route(
      'POST',
      'dossiers',
      'Files what lies on the desk and receives it, asks for completion, or refuses',
      (ctx, me) => takeIn(core(), me, parse(takeSchema, ctx.request.body)),
    ),
  ];
}
