/** Drains the outbox of one target, in order, one process of many at a time. Nothing here runs inside a dossier's transaction. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { retryDelay } from '../domain/back-off';
import { givesWay } from '../domain/giving-way';
import { withSessionLock } from '../repositories/session-lock';
import { markDelivered, markFailed, oldest, postpone, type OutboxRow } from '../repositories/outbox';
import { MessageRefused } from './npsp-client';

const BATCH = 100;
const LOCK = 440_001;
const GIVE_WAY_MS = 50;

export interface PumpOptions {
  readonly knex: Knex;
  readonly target: string;
  readonly send: (service: string, payload: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly pollMs: number;
  readonly backOffMs: number;
  /** How many requests the process is answering. */
  readonly underWay: () => number;
  readonly log: (message: string) => void;
}

export class Pump {
  readonly #options: PumpOptions;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #stopped = false;
  #held = false;

  constructor(options: PumpOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.wake(), this.#options.pollMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  /** Holds everything back, or lets it go: a seed that may start over must not be heard of outside before it is whole. */
  hold(held: boolean): void {
    this.#held = held;
    if (!held) void this.wake();
  }

  /** Drains now unless that is under way. */
  wake(): Promise<void> {
    if (this.#stopped || this.#held) return Promise.resolve();
    this.#running ??= this.#guarded().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #guarded(): Promise<void> {
    const { knex, log } = this.#options;
    try {
      await withSessionLock(knex, LOCK, (held) => this.#drain(held));
    } catch (error) {
      log(`The outbox could not be drained: ${String(error)}`);
    }
  }

  /** @param held whether the lock is still ours: its connection may die under us, and then another process goes on */
  async #drain(held: () => boolean): Promise<void> {
    const { knex, target } = this.#options;
    for (let more = true; more;) {
      const rows = await oldest(knex, target, BATCH);
      const delivered: number[] = [];
      // Marked by one statement for a batch: a crash in between repeats what the other side knows how to hear twice.
      const outcome = await this.#deliverBatch(rows, delivered, held).finally(() => markDelivered(knex, delivered));
      more = outcome.gone > 0 && !outcome.away && rows.length === BATCH;
    }
  }

  async #deliverBatch(
    rows: readonly OutboxRow[],
    delivered: number[],
    held: () => boolean,
  ): Promise<{ readonly gone: number; readonly away: boolean }> {
    const waiting = new Set<number | null>();
    let gone = 0;
    for (const row of rows) {
      if (this.#stopped || this.#held || !held()) return { gone, away: true };
      if (waiting.has(row.dossier_id)) continue;
      if (!row.due) {
        waiting.add(row.dossier_id);
        continue;
      }
      if (givesWay(this.#options.underWay(), row.age)) await pause(GIVE_WAY_MS);
      const outcome = await this.#deliver(row);
      // The target is away: the others would wait in vain too.
      if (outcome === 'away') return { gone, away: true };
      if (outcome === 'delivered') delivered.push(row.id);
      gone += 1;
    }
    return { gone, away: false };
  }

  async #deliver(row: OutboxRow): Promise<'delivered' | 'refused' | 'away'> {
    const { knex, send, backOffMs } = this.#options;
    try {
      await send(row.service, row.payload);
      return 'delivered';
    } catch (error) {
      if (error instanceof MessageRefused) {
        await markFailed(knex, row.id, error.message);
        return 'refused';
      }
      const until = new Date(Date.now() + retryDelay(row.attempts, Math.random(), backOffMs));
      await postpone(knex, row.id, until, String(error));
      return 'away';
    }
  }
}
