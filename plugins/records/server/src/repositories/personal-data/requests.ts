/** What people ask about their data. */
import type { Knex } from 'knex';
import { keyring } from '@motcua/plugin-identity';
import type { Outcome, RequestKind } from '../../domain/personal-data/requests';
import { carryOut, type CarriedOut } from './carry-out';

export interface DataRequest {
  readonly id: number;
  readonly userId: number;
  readonly kind: RequestKind;
  readonly dossierId: number | null;
  readonly dossierCode: string | null;
  readonly readId: number | null;
  readonly said: string;
  readonly at: Date;
  readonly dueAt: Date;
  readonly outcome: Outcome | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly carriedOut: CarriedOut | null;
}

interface Row {
  readonly id: number;
  readonly user_id: number;
  readonly kind: RequestKind;
  readonly dossier_id: number | null;
  readonly code: string | null;
  readonly read_id: string | null;
  readonly said: unknown;
  readonly at: Date;
  readonly due_at: Date;
  readonly outcome: Outcome | null;
  readonly answer: unknown;
  readonly answered_at: Date | null;
  readonly answered_by: string | null;
  readonly carried_out: CarriedOut | null;
}

const SAID = 'request:said';
const ANSWER = 'request:answer';
const sealed = (text: string, label: string, owner: string): string =>
  JSON.stringify(keyring().seal(text, label, owner));

const toRequest = (row: Row): DataRequest => ({
  id: row.id,
  userId: row.user_id,
  kind: row.kind,
  dossierId: row.dossier_id,
  dossierCode: row.code,
  readId: row.read_id === null ? null : Number(row.read_id),
  said: String(keyring().opened(row.said, SAID)),
  at: row.at,
  dueAt: row.due_at,
  outcome: row.outcome,
  answer: row.answer === null ? null : String(keyring().opened(row.answer, ANSWER)),
  answeredAt: row.answered_at,
  answeredBy: row.answered_by,
  carriedOut: row.carried_out,
});

const requests = (db: Knex) =>
  db('data_requests as r')
    .leftJoin('dossiers as d', 'd.id', 'r.dossier_id')
    .select<Row[]>('r.*', db.raw('COALESCE(d.code, d.number) AS code'));

export const requestsOf = async (db: Knex, userId: number): Promise<readonly DataRequest[]> =>
  (await requests(db).where('r.user_id', userId).orderBy('r.id', 'desc').limit(100)).map(toRequest);

/** Those without an answer first, by their day; then what was answered last. */
export const requestsToAnswer = async (db: Knex): Promise<readonly DataRequest[]> =>
  (
    await requests(db)
      .orderByRaw('r.answered_at IS NOT NULL, CASE WHEN r.answered_at IS NULL THEN r.due_at END, r.answered_at DESC')
      .limit(200)
  ).map(toRequest);

export async function addRequest(
  db: Knex,
  request: Pick<DataRequest, 'userId' | 'kind' | 'dossierId' | 'readId' | 'said' | 'at' | 'dueAt'> & {
    readonly key: string;
  },
): Promise<boolean> {
  const { userId, key } = request;
  const added: readonly unknown[] = await db('data_requests')
    .insert({
      user_id: userId,
      kind: request.kind,
      dossier_id: request.dossierId,
      read_id: request.readId,
      said: sealed(request.said, SAID, `request:${userId}:${key}`),
      key,
      at: request.at,
      due_at: request.dueAt,
    })
    .onConflict(['user_id', 'key'])
    .ignore()
    .returning('id');
  return added.length > 0;
}

/** Answered once, and done with the answer; false when it has an answer, or is not there. */
export const answerRequest = (
  db: Knex,
  id: number,
  answer: { readonly outcome: Outcome; readonly text: string; readonly by: string; readonly at: Date },
): Promise<boolean> =>
  db.transaction(async (trx) => {
    const { outcome, at } = answer;
    const [request] = await trx('data_requests')
      .where({ id })
      .whereNull('answered_at')
      .update({
        outcome,
        answer: sealed(answer.text, ANSWER, `request:${id}`),
        answered_at: at,
        answered_by: answer.by,
      })
      .returning<Pick<Row, 'user_id' | 'kind' | 'dossier_id'>[]>(['user_id', 'kind', 'dossier_id']);
    if (!request) return false;
    const carried = await carryOut(trx, {
      userId: request.user_id,
      kind: request.kind,
      dossierId: request.dossier_id,
      outcome,
      at,
    });
    if (carried)
      await trx('data_requests')
        .where({ id })
        .update({ carried_out: JSON.stringify(carried) });
    return true;
  });
