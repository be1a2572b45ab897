/** The outbox: written in the dossier's transaction, drained after it, in order. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { NewRows } from '@motcua/plugin-single-window';
import type { TargetState } from '../api';

export interface OutboxRow {
  readonly id: number;
  readonly dossier_id: number | null;
  readonly service: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly due: boolean;
  /** Seconds since it was written. */
  readonly age: number;
}

export interface NewMessage {
  readonly target: string;
  readonly service: string;
  readonly dossierId: number;
  readonly eventSeq: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The rows of messages about an event of the moment `at`. */
export function outboxRows(messages: readonly NewMessage[], at: Date): NewRows {
  const real = new Date();
  return {
    table: 'outbox_messages',
    rows: messages.map(({ target, service, dossierId, eventSeq, payload }) => ({
      document_id: randomUUID(),
      target,
      service,
      dossier_id: dossierId,
      event_seq: eventSeq,
      idempotency_key: `${target}/${dossierId}/${eventSeq}/${service}`,
      payload: JSON.stringify(payload),
      status: 'pending',
      attempts: 0,
      next_attempt_at: at < real ? at : real,
      created_at: real,
      updated_at: real,
    })),
  };
}

/** The oldest pending messages. A message that waits for its next try holds back those after it for the same dossier. */
export const oldest = async (knex: Knex, target: string, limit: number): Promise<readonly OutboxRow[]> =>
  knex('outbox_messages')
    .where({ target, status: 'pending' })
    .orderBy('id')
    .limit(limit)
    .select<OutboxRow[]>(
      'id',
      'dossier_id',
      'service',
      'payload',
      'attempts',
      knex.raw('next_attempt_at <= now() AS due'),
      knex.raw('extract(epoch FROM now() - created_at)::float8 AS age'),
    );

export const markDelivered = async (knex: Knex, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  await knex('outbox_messages')
    .whereIn('id', ids)
    .update({ status: 'delivered', delivered_at: new Date(), last_error: null });
};

export const markFailed = async (knex: Knex, id: number, error: string): Promise<void> => {
  await knex('outbox_messages')
    .where({ id })
    .update({ status: 'failed', last_error: error.slice(0, 500) });
};

export const postpone = async (knex: Knex, id: number, until: Date, error: string): Promise<void> => {
  await knex('outbox_messages')
    .where({ id })
    .update({ attempts: knex.raw('attempts + 1'), next_attempt_at: until, last_error: error.slice(0, 500) });
};

/** A manual retry: what failed is pending again, and everything is due now. */
export const retryAll = async (knex: Knex, target: string): Promise<void> => {
  await knex('outbox_messages')
    .where({ target })
    .whereIn('status', ['pending', 'failed'])
    .update({ status: 'pending', attempts: 0, next_attempt_at: new Date() });
};

export async function targetStates(knex: Knex): Promise<readonly TargetState[]> {
  const { rows } = await knex.raw<{
    rows: {
      target: string;
      pending: string;
      failed: string;
      delivered: string;
      oldest: Date | null;
      error: string | null;
    }[];
  }>(
    `SELECT target, count(*) FILTER (WHERE status = 'pending') AS pending, count(*) FILTER (WHERE status = 'failed') AS failed,
            count(*) FILTER (WHERE status = 'delivered') AS delivered, min(created_at) FILTER (WHERE status = 'pending') AS oldest,
            (array_agg(last_error ORDER BY id DESC) FILTER (WHERE last_error IS NOT NULL AND status <> 'delivered'))[1] AS error
     FROM outbox_messages GROUP BY target ORDER BY target`,
  );
  return rows.map(({ target, pending, failed, delivered, oldest: oldestPendingAt, error: lastError }) => ({
    target,
    pending: Number(pending),
    failed: Number(failed),
    delivered: Number(delivered),
    oldestPendingAt,
    lastError,
  }));
}

interface Silent {
  readonly dossierId: number;
  readonly target: string;
  readonly since: Date;
  readonly error: string | null;
}

/** Dossiers with messages that failed or wait for longer than a delivery takes, the oldest message of each; at most 1000. */
export async function silentSince(knex: Knex): Promise<readonly Silent[]> {
  const { rows } = await knex.raw<{ rows: Silent[] }>(
    `SELECT * FROM (
       SELECT DISTINCT ON (dossier_id) dossier_id AS "dossierId", target, created_at AS since, last_error AS error
       FROM outbox_messages WHERE dossier_id IS NOT NULL
         AND (status = 'failed' OR (status = 'pending' AND created_at < now() - interval '10 minutes'))
       ORDER BY dossier_id, id) m
     ORDER BY since LIMIT 1000`,
  );
  return rows;
}
