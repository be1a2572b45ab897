/**
 * The data keys of this installation, opened once and held in memory: a request never waits for a key. A new key is used only a minute after it was
 * written, when every node has it.
 */
import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Knex } from 'knex';
import { dataKey, isSealed, keyIdOf, open, seal, type DataKey, type Sealed } from '../../domain/personal-data/sealed';
import { addKey, keyRows, onlyOne, rewrapped, type KeyRow } from '../../repositories/data-keys';
import type { KeyWrapper } from './wrapper';

/** Longer than `LOOK_EVERY`: no node seals with what another cannot open. */
const UNUSED_SECONDS = 60;
const LOOK_EVERY = 20_000;
const BYTES = 32;

export class Keyring {
  readonly #db: () => Knex;
  readonly #wrapper: KeyWrapper;
  #keys: ReadonlyMap<number, DataKey> = new Map();
  #rows: readonly KeyRow[] = [];
  #index: KeyObject | null = null;

  constructor(db: () => Knex, wrapper: KeyWrapper) {
    this.#db = db;
    this.#wrapper = wrapper;
  }

  /** Opens the keys that are not open yet; an installation without any gets its first. */
  async load(): Promise<void> {
    let rows = await keyRows(this.#db());
    if (!rows.some(({ purpose }) => purpose === 'seal') || !rows.some(({ purpose }) => purpose === 'index'))
      rows = await this.#first();
    const keys = new Map(this.#keys);
    for (const row of rows) {
      if (row.purpose === 'index')
        this.#index ??= createSecretKey(await this.#wrapper.unwrap(row.wrapped_by, row.wrapped));
      else if (!keys.has(row.id))
        keys.set(row.id, dataKey(row.id, await this.#wrapper.unwrap(row.wrapped_by, row.wrapped)));
    }
    this.#keys = keys;
    this.#rows = rows;
  }

  /** Looks again and again for what another process added. */
  follow(failed: (error: unknown) => void): NodeJS.Timeout {
    return setInterval(() => void this.load().catch(failed), LOOK_EVERY).unref();
  }

  seal(value: unknown, label: string, owner: string): Sealed {
    return seal(this.#current(), value, label, owner);
  }

  /** Seals with one and the same key, whenever a new one comes: for what must be the same text in two places. */
  pinned(): Pick<Keyring, 'seal'> {
    const key = this.#current();
    return { seal: (value, label, owner) => seal(key, value, label, owner) };
  }

  open(sealed: Sealed, label: string): unknown {
    const key = this.#keys.get(keyIdOf(sealed));
    if (!key) throw new Error(`Data key ${String(keyIdOf(sealed))} is not known to this process.`);
    return open(key, sealed, label);
  }

  /** Opens what is sealed and gives back what is not: rows from before there were keys stay readable. */
  opened(value: unknown, label: string): unknown {
    return isSealed(value) ? this.open(value, label) : value;
  }

  /** A keyed hash to find equal values by, without the value. @param label keeps values of different kinds apart */
  fingerprint(label: string, text: string): string {
    if (!this.#index) throw new Error('The keys are not loaded.');
    return createHmac('sha256', this.#index).update(`${label}\n${text}`).digest('base64url').slice(0, 22);
  }

  /** A new data key for what is sealed from now on, and every data key wrapped by the active master key. Servers go on meanwhile. */
  async rotate(progress: (done: number, total: number) => void): Promise<{ readonly rewrapped: number }> {
    await this.#make('seal', UNUSED_SECONDS);
    const active = await this.#wrapper.active();
    const stale = (await keyRows(this.#db())).filter((row) => row.wrapped_by !== active);
    for (const [index, row] of stale.entries()) {
      const secret = await this.#wrapper.unwrap(row.wrapped_by, row.wrapped);
      await rewrapped(this.#db(), row.id, await this.#wrapper.wrap(secret));
      progress(index + 1, stale.length);
    }
    await this.load();
    return { rewrapped: stale.length };
  }

  #current(): DataKey {
    const now = Date.now();
    const usable = this.#rows.filter(({ purpose, used_from: from }) => purpose === 'seal' && from.getTime() <= now);
    const key = this.#keys.get(usable.at(-1)?.id ?? 0);
    if (!key) throw new Error('The keys are not loaded.');
    return key;
  }

  async #make(purpose: KeyRow['purpose'], unusedSeconds: number, db = this.#db()): Promise<void> {
    await addKey(db, { purpose, unusedSeconds, ...(await this.#wrapper.wrap(randomBytes(BYTES))) });
  }

  /** Of several servers that start at once, one makes them. */
  #first(): Promise<readonly KeyRow[]> {
    return onlyOne(this.#db(), async (trx) => {
      const rows = await keyRows(trx);
      for (const purpose of ['seal', 'index'] as const)
        if (!rows.some((row) => row.purpose === purpose)) await this.#make(purpose, 0, trx);
      return keyRows(trx);
    });
  }
}

let loaded: Keyring | null = null;

/** Of this process: one application, one set of keys. */
export function keyring(): Keyring {
  if (!loaded) throw new Error('The keys of sensitive data are not loaded.');
  return loaded;
}

export async function useKeyring(made: Keyring): Promise<void> {
  await made.load();
  loaded = made;
}
