/** The audit log: who signed in, who changed rights and settings, what left the house. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { AUDIT_KINDS, type OfficerActor, type RouteDefinition } from '@motcua/plugin-identity';
import { fromQuery, type ListExport } from '@motcua/plugin-single-window';
import { actWords, KIND_WORDS, objectWords, OUTCOME_WORDS, whoWords } from '../domain/audit-log';
import { auditPage, auditQuery, type AuditAsked, type AuditRow } from '../repositories/personal-data/audit-log';
import { read } from './read';

const day = z.iso.date();
export const auditFilter = z.strictObject({
  kind: z.enum(AUDIT_KINDS).optional(),
  who: z.string().trim().max(100).optional(),
  from: day.optional(),
  to: day.optional(),
});
export const auditQuerySchemas = {
  filter: auditFilter,
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

function json(text: unknown): unknown {
  if (typeof text !== 'string') return {};
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const shown = (row: AuditRow) => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  what: actWords(row.act),
  outcome: row.outcome,
  who: {
    vi: whoWords(row.actor_kind, row.actor_id, row.actor_name, 'vi'),
    en: whoWords(row.actor_kind, row.actor_id, row.actor_name, 'en'),
  },
  unit: row.unit ?? '',
  object: objectWords(row.kind, row.object),
  network: row.network,
});

export const auditLogRoute = (strapi: Core.Strapi): RouteDefinition => ({
  method: 'GET',
  path: '/api/office/audit/log',
  access: { action: 'audit.read' },
  summary: 'Sign-ins, changes of rights and settings, and what left the house, of the own province, newest first',
  handler: async (ctx, actor) => {
    const asked: AuditAsked = read(auditFilter, json(ctx.query['filter']));
    const after = read(auditQuerySchemas.after, ctx.query['after']) ?? null;
    const limit = read(auditQuerySchemas.limit, ctx.query['limit']);
    // The route table lets only officers in.
    const { agencyId } = actor as OfficerActor;
    const found = await auditPage(strapi.db.connection, agencyId, asked, { after, limit: limit + 1 });
    const rows = found.slice(0, limit);
    ctx.body = { rows: rows.map(shown), next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
  },
});

const COLUMNS = [
  ['Lúc', 'At', 'moment', 18],
  ['Loại', 'Kind', 'text', 16],
  ['Việc', 'What', 'text', 30],
  ['Kết quả', 'Outcome', 'text', 14],
  ['Ai', 'Who', 'text', 30],
  ['Đơn vị', 'Unit', 'text', 30],
  ['Về', 'About', 'text', 60],
  ['Mạng', 'Network', 'text', 18],
] as const;

export const auditExport: ListExport<AuditAsked> = {
  name: 'audit-log',
  action: 'audit.read',
  filter: auditFilter,
  paper: false,
  plan: (strapi, asked, actor, language) =>
    Promise.resolve({
      title: language === 'en' ? 'Audit log' : 'Nhật ký kiểm tra',
      columns: COLUMNS.map(([vi, en, kind, width]) => ({ title: { vi, en }, kind, width })),
      read: fromQuery(strapi.db.connection, auditQuery(actor.agencyId, asked), (line) => {
        // The columns of auditQuery.
        const row = line as unknown as AuditRow;
        return [
          row.at,
          KIND_WORDS[row.kind][language],
          actWords(row.act)[language],
          OUTCOME_WORDS[row.outcome][language],
          whoWords(row.actor_kind, row.actor_id, row.actor_name, language),
          row.unit,
          objectWords(row.kind, row.object)[language],
          row.network,
        ];
      }),
      // Of officers in their office, and of accounts without a name.
      purpose: null,
    }),
};
