/** An interlinked filing as people see it: the whole, its parts, and which of them they may open. */
import type { NpspStatus, Text } from '@motcua/cms';
import type { Actor } from '@motcua/plugin-identity';
import type { DossierFile, PartStatus, PassedResult } from '../../api';
import { findDossier } from '../../repositories/dossiers';
import { partRows } from '../../repositories/interlinked';
import type { DossierRow } from '../../repositories/rows';
import type { Core } from '../core';
import { positionOf } from '../reading';
import { maySee } from '../relations';

interface Linked {
  /** Null where the reader may not open it. */
  readonly dossierId: number | null;
  /** Its code, or its filing number before reception. */
  readonly code: string;
  readonly procedureName: string;
  readonly npspStatus: NpspStatus;
  readonly state: Text;
  readonly agency: string;
  readonly promisedAt: Date | null;
}

export interface DossierPart {
  readonly key: string;
  readonly procedureName: string;
  readonly status: PartStatus;
  /** Names of the parts that come before it. */
  readonly after: readonly string[];
  /** Null as long as it is not opened. */
  readonly dossier: Linked | null;
  readonly results: readonly PassedResult[];
}

export interface Interlinked {
  readonly whole: Linked | null;
  /** What was handed on to this part. */
  readonly given: readonly PassedResult[];
  readonly parts: readonly DossierPart[];
}

async function linked(core: Core, row: DossierRow, actor: Actor): Promise<Linked> {
  return {
    dossierId: (await maySee(core, core.db(), row, actor, 'dossier.read')) ? row.id : null,
    code: row.code ?? row.number,
    procedureName: row.procedure_name,
    npspStatus: row.npsp_status,
    state: positionOf(core, row).meta.label,
    agency: core.directory.byId(row.agency_id).name,
    promisedAt: row.promised_at,
  };
}

export async function interlinkedOf(core: Core, file: DossierFile, actor: Actor): Promise<Interlinked> {
  const { id, life } = file.dossier;
  if (!life.parts && !life.whole) return { whole: null, given: [], parts: [] };
  await core.directory.ready();
  const whole = life.whole ? await findDossier(core.db(), { id: life.whole.dossierId }) : undefined;
  const rows = life.parts ? await partRows(core.db(), id) : [];
  await core.versions.load([...rows, ...(whole ? [whole] : [])].map((row) => row.procedure_version_id));
  const names = new Map<string, string>();
  for (const { key, procedure } of life.parts ?? [])
    names.set(key, (await core.versions.current(procedure))?.content.name.vi ?? procedure);
  const parts: DossierPart[] = [];
  for (const part of life.parts ?? []) {
    const row = rows.find((one) => one.life?.whole?.key === part.key);
    parts.push({
      key: part.key,
      procedureName: row?.procedure_name ?? names.get(part.key) ?? part.procedure,
      status: part.status,
      after: part.after.map((key) => names.get(key) ?? key),
      dossier: row ? await linked(core, row, actor) : null,
      results: part.results ?? [],
    });
  }
  return { whole: whole ? await linked(core, whole, actor) : null, given: life.whole?.given ?? [], parts };
}
