/** What may be done with each of many dossiers: enough to choose one act for all, and nothing of anybody. */
import type { OfficerActor } from '@motcua/plugin-identity';
import { singleWindow, type PossibleAct } from '../api';
import { DossierNotFound } from '../domain/errors';
import { casesToChoose } from '../domain/limits';
import type { Core } from './core';

/** Files read at a time: others have their turn at the database too. */
const AT_ONCE = 4;

export interface ManyActs {
  readonly id: number;
  readonly code: string;
  readonly version: number;
  /** Papers that have not been looked at are what a reception must confirm. */
  readonly papers: readonly { readonly id: number; readonly checked: 'unchecked' | 'accepted' | 'rejected' }[];
  readonly limitCases: readonly string[];
  readonly acts: readonly PossibleAct[];
}

async function actsOf(core: Core, id: number, actor: OfficerActor): Promise<ManyActs | null> {
  const window = singleWindow(core.strapi);
  try {
    const file = await window.read(id, actor);
    return {
      id,
      code: file.dossier.code ?? file.dossier.number,
      version: file.dossier.version,
      papers: file.papers.map((paper) => ({ id: paper.id, checked: paper.checked })),
      limitCases: casesToChoose(file),
      acts: window.possibleActs(file, actor).filter(({ allowed }) => allowed),
    };
  } catch (error) {
    // It left this officer's sight meanwhile.
    if (error instanceof DossierNotFound) return null;
    throw error;
  }
}

export async function actsOfMany(
  core: Core,
  ids: readonly number[],
  actor: OfficerActor,
): Promise<readonly ManyActs[]> {
  const found: (ManyActs | null)[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE)
    found.push(...(await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => actsOf(core, id, actor)))));
  return found.filter((one) => one !== null);
}
