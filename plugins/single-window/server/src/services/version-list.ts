/** The versions of a procedure for the panel, and what two of them differ in. */
import type { PublicationDecision } from '@motcua/cms';
import { compareVersions } from '../domain/versions/compare';
import { versionState, type ComparisonAnswer, type VersionsAnswer } from '../domain/versions/panel';
import type { Core } from './core';

interface VersionLine {
  readonly number: number;
  readonly effective_from: Date;
  readonly created_at: Date;
  readonly published_by: string | null;
  readonly content_hash: string;
  readonly decision: PublicationDecision | null;
  readonly standing: boolean;
  readonly dossiers: string;
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | null;
}

async function procedureOf(core: Core, documentId: string): Promise<Named | null> {
  const found = await core.strapi.documents('api::procedure.procedure').findOne({ documentId, status: 'draft' });
  // The content type's schema gives these fields; Strapi's generated types are not made in this project.
  return found as unknown as Named | null;
}

export async function listVersions(core: Core, documentId: string): Promise<VersionsAnswer | null> {
  const procedure = await procedureOf(core, documentId);
  if (!procedure) return null;
  const { rows } = await core.db().raw<{ rows: readonly VersionLine[] }>(
    `SELECT v.number, v.effective_from, v.created_at, v.published_by, v.content_hash, v.decision,
            EXISTS (SELECT 1 FROM standing_procedure_versions s WHERE s.id = v.id) AS standing,
            (SELECT count(*) FROM dossiers d WHERE d.procedure_version_id = v.id) AS dossiers
       FROM procedure_versions v WHERE v.procedure_code = ? ORDER BY v.number DESC`,
    [procedure.code],
  );
  const now = core.clock();
  const inForce = rows.find((row) => row.standing && row.effective_from <= now)?.number ?? null;
  return {
    documentId,
    code: procedure.code,
    name: { vi: procedure.name, en: procedure.nameEn ?? procedure.name },
    versions: rows.map((row) => ({
      number: row.number,
      state: versionState({ ...row, effectiveFrom: row.effective_from }, inForce, now),
      effectiveFrom: row.effective_from.toISOString(),
      publishedAt: row.created_at.toISOString(),
      publishedBy: row.published_by,
      hash: row.content_hash,
      decision: row.decision,
      dossiers: Number(row.dossiers),
    })),
  };
}

/** Null when there is no such procedure or version. */
export async function compareNumbers(
  core: Core,
  documentId: string,
  numbers: readonly [before: number, after: number],
): Promise<ComparisonAnswer | null> {
  const procedure = await procedureOf(core, documentId);
  if (!procedure) return null;
  const [before, after] = await Promise.all(numbers.map((number) => core.versions.byNumber(procedure.code, number)));
  if (!before || !after) return null;
  return { before: before.number, after: after.number, changes: compareVersions(before.content, after.content) };
}
