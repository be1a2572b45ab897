/** Drafts: what a citizen has begun and comes back to on another device. */
import { randomUUID } from 'node:crypto';
import type { Answers, Provenance } from '@motcua/cms';
import type { CitizenActor } from '@motcua/plugin-identity';
import type { Draft, PaperInput, Principal, SingleWindow } from '../api';
import { DraftNotFound, DraftRefused } from '../domain/errors';
import { json, stamped } from '../repositories/dossiers';
import type { Core } from './core';

/** A draft is text and keys of files; no honest form comes near. */
const MAX_BYTES = 200_000;
const MAX_DRAFTS = 100;

interface DraftRow {
  readonly key: string;
  readonly user_id: number;
  readonly procedure_code: string;
  readonly procedure_version_id: number;
  readonly agency_code: string | null;
  readonly answers: Answers;
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly papers: readonly PaperInput[];
  readonly current_step: string | null;
  readonly principal: Principal | null;
  readonly version: number;
  readonly saved_at: Date;
}

const toDraft = (row: DraftRow): Draft => ({
  key: row.key,
  userId: row.user_id,
  procedureCode: row.procedure_code,
  versionId: row.procedure_version_id,
  agencyCode: row.agency_code,
  answers: row.answers,
  provenance: row.provenance,
  papers: row.papers,
  currentStep: row.current_step,
  principal: row.principal,
  version: row.version,
  savedAt: row.saved_at,
});

export function draftingOf(core: Core): Pick<SingleWindow, 'drafts' | 'draft' | 'saveDraft' | 'deleteDraft'> {
  const rowsOf = (applicant: CitizenActor) =>
    core
      .db()('dossier_drafts as d')
      .leftJoin('agencies as a', 'a.id', 'd.agency_id')
      .where('d.user_id', applicant.userId)
      .select<DraftRow[]>('d.*', 'a.code as agency_code');
  const draft = async (key: string, applicant: CitizenActor): Promise<Draft> => {
    const [row] = await rowsOf(applicant).where('d.key', key);
    if (!row) throw new DraftNotFound();
    return toDraft(row);
  };
  return {
    draft,
    drafts: async (applicant) => (await rowsOf(applicant).orderBy('d.saved_at', 'desc').limit(MAX_DRAFTS)).map(toDraft),
    saveDraft: async (applicant, input) => {
      const written = { answers: json(input.answers), provenance: json(input.provenance), papers: json(input.papers) };
      if (Object.values(written).reduce((sum, value) => sum + (value?.length ?? 0), 0) > MAX_BYTES) {
        throw new DraftRefused({ vi: 'Bản nháp quá lớn.', en: 'The draft is too large.' });
      }
      await core.directory.ready();
      const now = core.clock();
      const agency = input.agencyCode === null ? undefined : core.directory.byCode(input.agencyCode);
      const row = {
        ...written,
        agency_id: agency?.id ?? null,
        current_step: input.currentStep,
        procedure_version_id: input.versionId,
        saved_at: now,
        updated_at: now,
      };
      if (input.key !== undefined) {
        const changed = await core
          .db()('dossier_drafts')
          .where({ key: input.key, user_id: applicant.userId })
          .update({ ...row, version: core.db().raw('version + 1') });
        if (changed === 0) throw new DraftNotFound();
        return draft(input.key, applicant);
      }
      const [count] = await core
        .db()('dossier_drafts')
        .where({ user_id: applicant.userId })
        .count<{ count: string }[]>('* as count');
      if (Number(count?.count ?? 0) >= MAX_DRAFTS)
        throw new DraftRefused({
          vi: 'Bạn có quá nhiều bản nháp; hãy xóa bớt.',
          en: 'You have too many drafts; delete some.',
        });
      const key = randomUUID();
      await core
        .db()('dossier_drafts')
        .insert({
          ...stamped(now),
          ...row,
          key,
          user_id: applicant.userId,
          procedure_code: input.procedureCode,
          principal: input.principal ? json(input.principal) : null,
          version: 1,
        });
      return draft(key, applicant);
    },
    deleteDraft: async (key, applicant) => {
      await core.db()('dossier_drafts').where({ key, user_id: applicant.userId }).delete();
    },
  };
}
