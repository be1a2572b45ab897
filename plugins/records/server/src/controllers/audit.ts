/** The auditor's doors: who read what, what is unusual, what people ask, what left the house, what is due to go. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { Problem, type Actor, type OfficerActor, type RouteDefinition } from '@motcua/plugin-identity';
import { singleWindow } from '@motcua/plugin-single-window';
import { exportsMade, flags, markSeen, readings, sessionsByDay } from '../repositories/personal-data/audit';
import { answerRequest, requestsToAnswer } from '../repositories/personal-data/requests';
import { retentionDue } from '../services/personal-data/retention';
import { read } from './read';

const SHOWN = 200;
const answerSchema = z.strictObject({
  outcome: z.enum(['done', 'partly', 'refused']),
  text: z.string().trim().min(1).max(4000),
});
const findingSchema = z.strictObject({ finding: z.string().trim().min(1).max(1000) });

const notFound = (): Problem =>
  new Problem('NotFound', 404, { vi: 'Không còn việc này', en: 'There is no such thing to do any more' });

function idOf(ctx: Context): number {
  const { id } = (ctx as Context & { params: Readonly<Record<string, string | undefined>> }).params;
  const number = Number(id);
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647) throw notFound();
  return number;
}

// The route table lets only officers in.
const by = (actor: Actor): string => (actor as OfficerActor).fullName;

export function auditRoutes(strapi: Core.Strapi): readonly RouteDefinition[] {
  const db = () => strapi.db.connection;
  const now = (): Date => singleWindow(strapi).now();
  const show = (path: string, summary: string, answer: (ctx: Context) => Promise<unknown>): RouteDefinition => ({
    method: 'GET',
    path: `/api/office/audit/${path}`,
    access: { action: 'audit.read' },
    summary,
    handler: async (ctx) => {
      ctx.body = await answer(ctx);
    },
  });
  return [
    show(
      'readings',
      'Who read which dossier, when and why; `q` is a part of a name or unit, or a dossier’s code',
      (ctx) => readings(db(), (typeof ctx.query['q'] === 'string' ? ctx.query['q'] : '').trim().slice(0, 100), SHOWN),
    ),
    show('flags', 'Unusual readings and opened glass, those that nobody has looked at first', () => flags(db(), SHOWN)),
    show('requests', 'What people ask about their data, by the day of the answer', () => requestsToAnswer(db())),
    show('exports', 'Lists that left the house, and by whom', () => exportsMade(db(), SHOWN)),
    show('sign-ins', 'Sign-ins to the portal by day', () => sessionsByDay(db())),
    show('retention', 'What is due to be erased or handed to the archives: a dry run', () => retentionDue(db(), now())),
    {
      method: 'POST',
      path: '/api/office/audit/flags/:id/finding',
      access: { action: 'audit.answer' },
      summary: 'What an unusual reading was',
      handler: async (ctx, actor) => {
        const { finding } = read(findingSchema, ctx.request.body);
        if (!(await markSeen(db(), idOf(ctx), { by: by(actor), at: now(), finding }))) throw notFound();
        ctx.body = { seen: true };
      },
    },
    {
      method: 'POST',
      path: '/api/office/audit/requests/:id/answer',
      access: { action: 'audit.answer' },
      summary: 'The answer to what somebody asked about own data',
      handler: async (ctx, actor) => {
        const { outcome, text } = read(answerSchema, ctx.request.body);
        const answered = await answerRequest(db(), idOf(ctx), { outcome, text, by: by(actor), at: now() });
        if (!answered) throw notFound();
        ctx.body = { answered: true };
      },
    },
  ];
}
