/** What the officers' controllers share: reading a request, and knowing who asks. */
import type { Context } from 'koa';
import type { z } from 'zod';
import { Problem, type Actor, type OfficerActor } from '@motcua/plugin-identity';
import { DossierNotFound } from '../domain/errors';

export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem(
    'RequestRefused',
    422,
    { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' },
    null,
    parsed.error.issues.map((issue) => ({
      pointer: `/${issue.path.join('/')}`,
      detail: { vi: 'Giá trị không hợp lệ.', en: issue.message },
    })),
  );
}

export function jsonQuery(ctx: Context, name: string, otherwise: unknown): unknown {
  const value = ctx.query[name];
  if (typeof value !== 'string' || value === '') return otherwise;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The route table lets only officers in; this tells the types so. */
export function officer(actor: Actor): OfficerActor {
  if (actor.kind !== 'officer') throw new Problem('Forbidden', 403, { vi: 'Bạn không có quyền', en: 'Not allowed' });
  return actor;
}

export function idempotencyKey(ctx: Context): string {
  const key = ctx.get('Idempotency-Key');
  if (/^[\w.:-]{8,200}$/.test(key)) return key;
  throw new Problem('IdempotencyKeyMissing', 400, {
    vi: 'Thiếu khóa chống lặp',
    en: 'The Idempotency-Key header is missing',
  });
}

/** A part of the path; Koa's own type does not know it. */
export function pathPart(ctx: Context, name: string): string {
  const params = (ctx as Context & { params: Readonly<Record<string, string | undefined>> }).params;
  return params[name] ?? '';
}

/** Ids are PostgreSQL's integers. */
export const MOST_ID = 2_147_483_647;

/** The dossier that the path names; what is no number of a row names none. */
export function dossierIdOf(ctx: Context): number {
  const id = Number(pathPart(ctx, 'id'));
  if (!Number.isInteger(id) || id < 1 || id > MOST_ID) throw new DossierNotFound();
  return id;
}
