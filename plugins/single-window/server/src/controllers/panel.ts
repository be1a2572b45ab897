/** The panel's API, for signed-in editors: reads a request, calls one service, answers. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { FeeLine, FormDefinition, WorkflowDefinition } from '@motcua/cms';
import { coreFor } from '../services/public';
import { publicationOf } from '../services/publishing';
import { compareNumbers, listVersions } from '../services/version-list';
import { usingProcedures } from '../services/using-procedures';
import { checkForPanel, simulateForPanel, templatesFor } from '../services/workflow-lab';
import { MOST_ID } from './requests';

/** A key that is there but undefined is left out: the types tell the two apart. */
const withoutUndefined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;

const timeUnit = z.enum(['working_day', 'calendar_day', 'working_hour', 'hour', 'month']);
const timeLimits = z
  .array(
    z.looseObject({
      channel: z.enum(['online', 'counter', 'post', 'any']),
      amount: z.number().min(0).max(10_000),
      unit: timeUnit,
    }),
  )
  .max(100);
/** A drawing that is not finished is no wrong request: the check says what is missing. */
const definition = z
  .looseObject({
    key: z.string().max(200),
    name: z.looseObject({ vi: z.string(), en: z.string() }),
    machine: z.looseObject({ id: z.string().min(1), initial: z.string(), states: z.record(z.string(), z.unknown()) }),
    supplement: z.looseObject({
      clock: z.enum(['restart', 'pause', 'run']),
      answerWithin: z.looseObject({ amount: z.number().min(0), unit: timeUnit }),
    }),
  })
  .transform((value) => value as unknown as WorkflowDefinition);

export const checkSchema = z.looseObject({
  definition,
  timeLimits: timeLimits.optional(),
  // The form's and the fees' own checks say what is wrong in them; here they are only looked through.
  fees: z
    .array(z.looseObject({}))
    .transform((value) => value as unknown as readonly FeeLine[])
    .optional(),
  form: z
    .looseObject({ steps: z.array(z.looseObject({ fields: z.array(z.looseObject({ key: z.string() })) })) })
    .transform((value) => value as unknown as FormDefinition)
    .nullish(),
  deciding: z
    .union([z.object({ kind: z.literal('department'), code: z.string() }), z.object({ kind: z.literal('commune') })])
    .optional(),
});

const moment = z.iso.datetime({ offset: true });
const answer = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.object({ province: z.string(), commune: z.string(), detail: z.string() }),
]);
export const simulateSchema = z.looseObject({
  definition,
  answers: z.record(z.string(), answer).optional(),
  channel: z.enum(['online', 'counter', 'post']).optional(),
  feeDue: z.boolean().optional(),
  timeLimits: timeLimits.optional(),
  clock: z
    .object({
      cutOff: z.enum(['last_hour', 'three']).optional(),
      supplement: z.enum(['restart', 'pause', 'run']).optional(),
      duty: z.enum(['run', 'pause']).optional(),
    })
    .transform(withoutUndefined)
    .optional(),
  agencyCode: z.string().max(50).optional(),
  start: moment.optional(),
  events: z
    .array(z.object({ type: z.string().max(100), at: moment.optional(), paid: z.boolean().optional() }))
    .max(300)
    .optional(),
  until: moment.optional(),
});

/** Throws the panel's own kind of error, with the path of what is wrong. */
function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new errors.ValidationError('Yêu cầu không hợp lệ.', {
    errors: parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
  });
}

const documentId = z.object({ documentId: z.string().min(1).max(100) });
const versionNumber = z.coerce.number().int().positive().max(MOST_ID);

/** Throws the panel's own kind of error. */
function found<T>(value: T | null): T {
  if (value === null) throw new errors.NotFoundError('Không tìm thấy thủ tục hoặc phiên bản này.');
  return value;
}

export const panelController = ({ strapi }: { strapi: StrapiCore.Strapi }) => ({
  templates: async (ctx: Context): Promise<void> => {
    const { days } = parseRequest(
      z.looseObject({ days: z.coerce.number().positive().max(3650).default(10) }),
      ctx.query,
    );
    ctx.body = await templatesFor(coreFor(strapi), days);
  },
  procedures: async (ctx: Context): Promise<void> => {
    const { workflow } = parseRequest(z.looseObject({ workflow: z.string().min(1).max(100) }), ctx.query);
    ctx.body = await usingProcedures(coreFor(strapi), workflow);
  },
  publication: async (ctx: Context): Promise<void> => {
    ctx.body = found(await publicationOf(coreFor(strapi), parseRequest(documentId, ctx.params).documentId));
  },
  versions: async (ctx: Context): Promise<void> => {
    ctx.body = found(await listVersions(coreFor(strapi), parseRequest(documentId, ctx.params).documentId));
  },
  compare: async (ctx: Context): Promise<void> => {
    const { before, after } = parseRequest(z.looseObject({ before: versionNumber, after: versionNumber }), ctx.query);
    const of = parseRequest(documentId, ctx.params).documentId;
    ctx.body = found(await compareNumbers(coreFor(strapi), of, [before, after]));
  },
  check: async (ctx: Context): Promise<void> => {
    const request = parseRequest(checkSchema, ctx.request.body);
    ctx.body = await checkForPanel(coreFor(strapi), withoutUndefined(request));
  },
  simulate: async (ctx: Context): Promise<void> => {
    const { events, ...request } = parseRequest(simulateSchema, ctx.request.body);
    ctx.body = await simulateForPanel(coreFor(strapi), {
      ...withoutUndefined(request),
      events: (events ?? []).map(withoutUndefined),
    });
  },
});
