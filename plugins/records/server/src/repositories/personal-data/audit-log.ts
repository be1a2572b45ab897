/** Reading the audit log, as one auditor may: what people of the own province did, and what nobody's agency is known of. */
import type { Knex } from 'knex';
import type { AuditKind } from '@motcua/plugin-identity';
import type { ListQuery } from '@motcua/plugin-single-window';

export interface AuditAsked {
  readonly kind?: AuditKind | undefined;
  /** A part of a name or user name, without diacritics; or the number of a citizen's account. */
  readonly who?: string | undefined;
  /** Days in Việt Nam, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly kind: AuditKind;
  readonly act: string;
  readonly outcome: 'done' | 'refused';
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly unit: string | null;
  readonly object: string;
  readonly network: string;
}

const REACH = `WITH RECURSIVE above AS (
    SELECT id, parent_id FROM agencies WHERE id = :agencyId
    UNION SELECT a.id, a.parent_id FROM agencies a JOIN above b ON a.id = b.parent_id),
  reach AS (
    SELECT id FROM above WHERE parent_id IS NULL
    UNION SELECT a.id FROM agencies a JOIN reach r ON a.parent_id = r.id)`;

/** @param after the row behind which it begins */
export function auditQuery(agencyId: number, asked: AuditAsked, after: string | null = null): ListQuery {
  const conditions = [
    '(l.agency_id IS NULL OR l.agency_id IN (SELECT id FROM reach))',
    ...(asked.kind ? ['l.kind = :kind'] : []),
    ...(asked.who ? [`motcua_fold(l.actor_name || ' ' || l.actor_id) LIKE '%' || motcua_fold(:who) || '%'`] : []),
    ...(asked.from ? [`l.at >= :from::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`] : []),
    ...(asked.to ? [`l.at < (:to::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`] : []),
    ...(after === null ? [] : ['(l.at, l.id) < (SELECT o.at, o.id FROM motcua_audit o WHERE o.id = :after)']),
  ];
  return {
    sql: `${REACH} SELECT l.id, l.at, l.kind, l.act, l.outcome, l.actor_kind, l.actor_id, l.actor_name, a.name AS unit, l.object, l.network
      FROM motcua_audit l LEFT JOIN agencies a ON a.id = l.agency_id
      WHERE ${conditions.join(' AND ')} ORDER BY l.at DESC, l.id DESC`,
    bindings: {
      agencyId,
      ...(asked.kind ? { kind: asked.kind } : {}),
      ...(asked.who ? { who: asked.who.replace(/[\\%_]/g, (sign) => `\\${sign}`) } : {}),
      ...(asked.from ? { from: asked.from } : {}),
      ...(asked.to ? { to: asked.to } : {}),
      ...(after === null ? {} : { after }),
    },
  };
}

/** A page after a row, newest first; one more than `limit` says that there are more. */
export async function auditPage(
  db: Knex,
  agencyId: number,
  asked: AuditAsked,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly AuditRow[]> {
  const { sql, bindings } = auditQuery(agencyId, asked, page.after);
  const { rows } = await db.raw<{ rows: AuditRow[] }>(`${sql} LIMIT :limit`, { ...bindings, limit: page.limit });
  return rows;
}
