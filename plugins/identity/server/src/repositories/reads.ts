/**
 * Who read personal data. While one statement is on its way, those that come meanwhile wait and go together in the next: a quiet server writes each at once,
 * a busy one commits many with one flush, and nobody is answered before his reading is kept.
 */
import type { Knex } from 'knex';

export interface ReadEntry {
  readonly dossierId: number;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly officerId: number | null;
  readonly purpose: string;
}

interface Waiting {
  readonly entry: ReadEntry;
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
}

/** Entries of one statement. */
const PORTION = 500;

export class Reads {
  readonly #knex: () => Knex;
  #waiting: Waiting[] = [];
  #writing = false;

  constructor(knex: () => Knex) {
    this.#knex = knex;
  }

  /** Settles when the entry is in the table. */
  add(entry: ReadEntry): Promise<void> {
    return new Promise((kept, failed) => {
      this.#waiting.push({ entry, kept, failed });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const portion = this.#waiting.splice(0, PORTION);
      try {
        await this.#insert(portion.map(({ entry }) => entry));
        for (const { kept } of portion) kept();
      } catch (error) {
        for (const { failed } of portion) failed(error);
      }
    }
    this.#writing = false;
  }

  async #insert(entries: readonly ReadEntry[]): Promise<void> {
    await this.#knex().raw(
      `INSERT INTO motcua_reads (dossier_id, name, role, unit, officer_id, purpose)
       SELECT * FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[])`,
      [
        entries.map(({ dossierId }) => dossierId),
        entries.map(({ name }) => name),
        entries.map(({ role }) => role),
        entries.map(({ unit }) => unit),
        entries.map(({ officerId }) => officerId),
        entries.map(({ purpose }) => purpose),
      ],
    );
  }
}
