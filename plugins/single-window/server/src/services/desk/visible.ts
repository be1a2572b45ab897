/** A dossier's row, for those who may see it. */
import type { Actor } from '@motcua/plugin-identity';
import { DossierNotFound } from '../../domain/errors';
import { findDossier } from '../../repositories/dossiers';
import type { DossierRow } from '../../repositories/rows';
import type { Core } from '../core';
import { maySee } from '../relations';

export async function visibleRow(core: Core, dossierId: number, actor: Actor): Promise<DossierRow> {
  if (!Number.isSafeInteger(dossierId) || dossierId < 1 || dossierId > 2_147_483_647) throw new DossierNotFound();
  await core.directory.ready();
  const row = await findDossier(core.db(), { id: dossierId });
  if (!row || !(await maySee(core, core.db(), row, actor, 'dossier.read'))) throw new DossierNotFound();
  return row;
}
