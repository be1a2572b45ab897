/** Export and import of procedures, for editors who may. */
import type { Core as StrapiCore } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { FileRefused } from '../domain/moving/file';
import { TRUST_ACTION } from '../routes/moving';
import { exportProcedure } from '../services/moving/exporting';
import { importProcedure, ImportUndecided, inspectProcedure } from '../services/moving/importing';
import { distrustKey, keysForPanel } from '../services/moving/keys';
import { coreFor } from '../services/public';

export const movingSchema = z.object({
  file: z.unknown(),
  choices: z.record(z.string().max(600), z.string().max(300)).default({}),
  trust: z.string().max(100).optional(),
});

/** What is against an import is told with 422, in the panel's own shape of errors, with the list of what is to be decided. */
async function answered<T>(ctx: Context, work: () => Promise<T>): Promise<void> {
  try {
    ctx.body = await work();
  } catch (error) {
    if (!(error instanceof FileRefused) && !(error instanceof ImportUndecided)) throw error;
    const details =
      error instanceof FileRefused
        ? { code: error.code, text: error.text }
        : { code: 'undecided', questions: error.plan.questions.filter(({ chosen }) => chosen === null) };
    ctx.status = 422;
    ctx.body = { data: null, error: { status: 422, name: 'ImportRefused', message: error.message, details } };
  }
}

const bodyOf = (ctx: Context): z.infer<typeof movingSchema> => {
  const parsed = movingSchema.safeParse(ctx.request.body);
  if (!parsed.success) throw new errors.ValidationError('Yêu cầu không hợp lệ.');
  return parsed.data;
};

const editorOf = (ctx: Context): string => {
  const user: unknown = ctx.state['user'];
  return typeof user === 'object' && user !== null && 'email' in user && typeof user.email === 'string'
    ? user.email
    : 'system';
};

/** Whether the editor's roles let him trust keys. */
const mayTrust = (ctx: Context): boolean => {
  const ability: unknown = ctx.state['userAbility'];
  // Strapi puts the abilities of whoever is signed in there.
  return (ability as { can(action: string): boolean }).can(TRUST_ACTION);
};

/** A file name that every system takes. */
const fileName = (code: string): string => `${code.replaceAll(/[^\w.-]+/g, '_')}.motcua-procedure.json`;

export const movingController = ({ strapi }: { strapi: StrapiCore.Strapi }) => ({
  export: async (ctx: Context): Promise<void> => {
    const { documentId } = ctx['params'] as { readonly documentId: string }; // named in the route
    const file = await exportProcedure(coreFor(strapi), { documentId });
    if (!file) throw new errors.NotFoundError('Không có thủ tục này.');
    ctx.set('Content-Disposition', `attachment; filename="${fileName(file.payload.code)}"`);
    ctx.body = file;
  },
  inspect: async (ctx: Context): Promise<void> => {
    const { file, choices } = bodyOf(ctx);
    await answered(ctx, () => inspectProcedure(coreFor(strapi), file, choices));
  },
  import: async (ctx: Context): Promise<void> => {
    const { file, choices, trust } = bodyOf(ctx);
    if (trust !== undefined && !mayTrust(ctx)) throw new errors.ForbiddenError('Bạn không có quyền tin cậy khóa ký.');
    const input = { choices, by: editorOf(ctx), ...(trust === undefined ? {} : { trust }) };
    await answered(ctx, () => importProcedure(coreFor(strapi), file, input));
  },
  keys: async (ctx: Context): Promise<void> => {
    ctx.body = await keysForPanel(strapi);
  },
  distrust: async (ctx: Context): Promise<void> => {
    const { kid } = ctx['params'] as { readonly kid: string }; // named in the route
    if (!(await distrustKey(strapi, kid))) throw new errors.NotFoundError('Không có khóa này.');
    ctx.status = 204;
  },
});
