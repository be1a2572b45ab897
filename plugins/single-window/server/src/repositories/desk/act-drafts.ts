/** Drafts of acts in SQL: one per officer and dossier. */
import type { Knex } from 'knex';
import { openedJson, sealedJson } from '../sealing';

/** Days that a draft nobody came back to is kept. */
const KEPT_DAYS = 7;
const LABEL = 'act-draft';

export interface ActDraftRow {
  readonly content: unknown;
  readonly saved_at: Date;
}

export async function findActDraft(db: Knex, dossierId: number, officerId: number): Promise<ActDraftRow | null> {
  const row = await db<ActDraftRow & { readonly dossier_id: number; readonly officer_id: number }>('act_drafts')
    .where({ dossier_id: dossierId, officer_id: officerId })
    .first('content', 'saved_at');
  return row ? { ...row, content: openedJson(row.content, LABEL) } : null;
}

/** Saves it, and forgets a few that are too old. */
export async function saveActDraft(
  db: Knex,
  draft: { readonly dossierId: number; readonly officerId: number; readonly content: unknown; readonly at: Date },
): Promise<void> {
  const { dossierId, officerId, content, at } = draft;
  await db('act_drafts')
    .insert({
      dossier_id: dossierId,
      officer_id: officerId,
      content: sealedJson(content, LABEL, `act:${dossierId}:${officerId}`),
      saved_at: at,
    })
    .onConflict(['dossier_id', 'officer_id'])
    .merge(['content', 'saved_at']);
  await db.raw(
    `DELETE FROM act_drafts WHERE ctid IN (SELECT ctid FROM act_drafts WHERE saved_at < ?::timestamptz - interval '${KEPT_DAYS} days' LIMIT 100)`,
    [at],
  );
}

export const eraseActDraft = async (db: Knex, dossierId: number, officerId: number): Promise<void> => {
  await db('act_drafts').where({ dossier_id: dossierId, officer_id: officerId }).delete();
};
