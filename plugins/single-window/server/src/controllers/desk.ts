/** An officer's desk beside the acts: drafts that are never lost, who else is here, messages, other dossiers of the person, decisions that wait. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { identity, Problem, type Actor } from '@motcua/plugin-identity';
import { singleWindow } from '../api';
import { eraseActDraft, findActDraft, saveActDraft } from '../repositories/desk/act-drafts';
import { beHere, leave } from '../repositories/desk/presence';
import { decisionsOf } from '../services/desk/decisions';
import { relatedOf } from '../services/desk/related';
import { visibleRow } from '../services/desk/visible';
import { coreFor } from '../services/public';
import { dossierIdOf, idempotencyKey, MOST_ID, officer, parse } from './requests';

const ACT = /^[A-Z][A-Z_]{0,40}$/;
/** A long reason for each of fifty papers is less than this. */
const MOST_DRAFT = 60_000;

export const draftSchema = z.strictObject({
  act: z.string().regex(ACT),
  version: z.number().int().min(1).max(MOST_ID),
  /** Under which the act is or will be sent: a decision that was sent when the connection broke happens once. */
  key: z.string().regex(/^[\w.:-]{8,200}$/),
  form: z.record(z.string().max(40), z.unknown()),
});
export const presenceSchema = z.strictObject({ acting: z.string().regex(ACT).nullable().default(null) });
export const messageSchema = z.strictObject({ text: z.string().trim().min(1).max(4000) });
export const decisionsSchema = z.strictObject({
  view: z.enum(['approvals', 'issuing']),
  after: z.string().max(300).optional(),
});

export const deskController = (strapi: StrapiCore.Strapi) => {
  const core = coreFor(strapi);
  return {
    draft: async (ctx: Context, actor: Actor): Promise<void> => {
      const me = officer(actor);
      const { id } = await visibleRow(core, dossierIdOf(ctx), me);
      const found = await findActDraft(core.db(), id, me.officerId);
      ctx.body = { draft: found?.content ?? null, savedAt: found?.saved_at ?? null };
    },

    saveDraft: async (ctx: Context, actor: Actor): Promise<void> => {
      const me = officer(actor);
      const { id } = await visibleRow(core, dossierIdOf(ctx), me);
      const content = parse(draftSchema, ctx.request.body);
      if (JSON.stringify(content).length > MOST_DRAFT)
        throw new Problem('DraftTooLarge', 422, { vi: 'Bản nháp quá dài', en: 'The draft is too long' });
      const at = core.clock();
      await saveActDraft(core.db(), { dossierId: id, officerId: me.officerId, content, at });
      ctx.body = { savedAt: at };
    },

    eraseDraft: async (ctx: Context, actor: Actor): Promise<void> => {
      const me = officer(actor);
      const { id } = await visibleRow(core, dossierIdOf(ctx), me);
      await eraseActDraft(core.db(), id, me.officerId);
      ctx.status = 204;
    },

    presence: async (ctx: Context, actor: Actor): Promise<void> => {
      const me = officer(actor);
      const { id, version } = await visibleRow(core, dossierIdOf(ctx), me);
      const { acting } = parse(presenceSchema, ctx.request.body);
      const others = await beHere(
        core.db(),
        { dossierId: id, officerId: me.officerId, name: me.fullName, unit: me.agencyName },
        acting,
      );
      ctx.body = {
        version,
        others: others.map(({ name, unit, acting: doing, since }) => ({ name, unit, acting: doing, since })),
      };
    },

    leave: async (ctx: Context, actor: Actor): Promise<void> => {
      const me = officer(actor);
      const { id } = await visibleRow(core, dossierIdOf(ctx), me);
      await leave(core.db(), id, me.officerId);
      ctx.status = 204;
    },

    thread: async (ctx: Context, actor: Actor): Promise<void> => {
      const id = dossierIdOf(ctx);
      const thread = await singleWindow(strapi).thread(id, officer(actor));
      if (thread.messages.length > 0) await identity(strapi).recordRead(actor, id, 'Xem tin nhắn của hồ sơ');
      ctx.body = thread;
    },

    sendMessage: async (ctx: Context, actor: Actor): Promise<void> => {
      const { id } = await visibleRow(core, dossierIdOf(ctx), actor);
      const key = idempotencyKey(ctx);
      const { text } = parse(messageSchema, ctx.request.body);
      const message = await singleWindow(strapi).sendMessage(id, officer(actor), { text, idempotencyKey: key });
      await identity(strapi).recordRead(actor, id, 'Nhắn tin với người nộp hồ sơ');
      ctx.status = 201;
      ctx.body = message;
    },

    readThread: async (ctx: Context, actor: Actor): Promise<void> => {
      await singleWindow(strapi).markThreadRead(dossierIdOf(ctx), officer(actor));
      ctx.status = 204;
    },

    /** How many there are is told with the page; which they are only to who asks, and that is recorded with each. */
    related: async (ctx: Context, actor: Actor): Promise<void> => {
      const rows = await relatedOf(core, dossierIdOf(ctx), officer(actor));
      const duplicates = rows.filter(({ duplicate }) => duplicate).length;
      if (ctx.query['list'] !== '1') {
        ctx.body = { count: rows.length, duplicates, rows: [] };
        return;
      }
      for (const { id } of rows)
        await identity(strapi).recordRead(actor, id, 'Xem trong danh sách hồ sơ của cùng người nộp');
      ctx.body = { count: rows.length, duplicates, rows };
    },

    decisions: async (ctx: Context, actor: Actor): Promise<void> => {
      const { view, after } = parse(decisionsSchema, { ...ctx.query });
      ctx.body = await decisionsOf(core, { view, ...(after === undefined ? {} : { after }) }, officer(actor));
    },
  };
};
