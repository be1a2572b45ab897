/** The panel's API for proposals: reads a request, calls one service, answers. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { DecisionRefused } from '../domain/proposals/decide';
import { decideProposals, listProposals, showProposals, type Editor } from '../services/proposals';

const id = z.string().regex(/^[0-9a-f]{16}$/);
export const decisionsSchema = z.object({
  decisions: z
    .array(
      z.union([
        z.object({ id, act: z.enum(['accept', 'dismiss']) }),
        z.object({ id, act: z.literal('correct'), row: z.unknown() }),
      ]),
    )
    .min(1)
    .max(2000),
});

const REFUSALS: Readonly<Record<DecisionRefused['reason'], string>> = {
  unknown: 'Đề xuất này không còn nữa. Hãy tải lại trang.',
  decided: 'Đề xuất này đã có người quyết định. Hãy tải lại trang.',
  by_hand: 'Đề xuất này phải sửa bằng tay.',
  invalid: 'Giá trị chưa hợp lệ.',
};

function editorOf(ctx: Context): Editor {
  // The policy before has let nobody else in.
  const user = ctx.state['user'] as { id: number; firstname?: string | null; lastname?: string | null; email: string };
  return { id: user.id, name: [user.firstname, user.lastname].filter(Boolean).join(' ') || user.email };
}

const documentOf = (ctx: Context): string => (ctx['params'] as { readonly documentId: string }).documentId;

export const proposalsController = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  list: async (ctx: Context): Promise<void> => {
    ctx.body = await listProposals(strapi);
  },

  show: async (ctx: Context): Promise<void> => {
    const shown = await showProposals(strapi, documentOf(ctx));
    if (shown === null) throw new errors.NotFoundError('Không có thủ tục này.');
    ctx.body = shown;
  },

  decide: async (ctx: Context): Promise<void> => {
    const parsed = decisionsSchema.safeParse(ctx.request.body);
    if (!parsed.success) throw new errors.ValidationError('Yêu cầu không hợp lệ.');
    try {
      const shown = await decideProposals(strapi, documentOf(ctx), parsed.data.decisions, editorOf(ctx));
      if (shown === null) throw new errors.NotFoundError('Không có thủ tục này.');
      ctx.body = shown;
    } catch (error) {
      if (!(error instanceof DecisionRefused)) throw error;
      // What another has done meanwhile is no wrong request.
      if (error.reason === 'unknown' || error.reason === 'decided') ctx.throw(409, REFUSALS[error.reason]);
      throw new errors.ValidationError(REFUSALS[error.reason], { id: error.id, reason: error.reason });
    }
  },
});
