/**
 * What a granted request does at once. Dossiers, their papers and their history are kept by law (retention.ts) and stay; what the house holds beside them goes.
 */
import type { Knex } from 'knex';
import { CONSENT_PURPOSES, type Outcome, type RequestKind } from '../../domain/personal-data/requests';
import { keepConsent } from './consents';

export interface CarriedOut {
  /** Drafts that were erased. */
  readonly drafts?: number;
  /** Notices that had been read and were erased. */
  readonly notices?: number;
  /** Nothing is looked up any more beside the dossier at hand. */
  readonly restricted?: true;
}

interface Granted {
  readonly userId: number;
  readonly kind: RequestKind;
  /** Of one dossier, or of all that is held. */
  readonly dossierId: number | null;
  readonly outcome: Outcome;
  readonly at: Date;
}

async function withdrawAll(trx: Knex.Transaction, userId: number, at: Date): Promise<void> {
  for (const purpose of Object.keys(CONSENT_PURPOSES)) await keepConsent(trx, { userId, purpose, given: false, at });
}

async function erase(trx: Knex.Transaction, { userId, dossierId, at }: Granted): Promise<CarriedOut> {
  const read = trx('notices').where('user_id', userId).whereNotNull('read_at');
  if (dossierId !== null) return { notices: await read.where('dossier_id', dossierId).delete() };
  await withdrawAll(trx, userId, at);
  return { drafts: await trx('dossier_drafts').where('user_id', userId).delete(), notices: await read.delete() };
}

async function restrict(trx: Knex.Transaction, { userId, at }: Granted): Promise<CarriedOut> {
  await withdrawAll(trx, userId, at);
  await trx('motcua_accounts').where('user_id', userId).update({ restricted_at: at });
  return { restricted: true };
}

/** Null where the answer alone is what was asked for. */
export async function carryOut(trx: Knex.Transaction, granted: Granted): Promise<CarriedOut | null> {
  if (granted.outcome === 'refused') return null;
  if (granted.kind === 'deletion') return erase(trx, granted);
  return granted.kind === 'restriction' ? restrict(trx, granted) : null;
}
