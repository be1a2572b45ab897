/** The embedded identity server's store: one table, expired rows swept now and then. */
import type { Knex } from 'knex';
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Row {
  readonly payload: AdapterPayload;
}

export const adapterFor = (knex: Knex) =>
  class TableAdapter implements Adapter {
    readonly model: string;

    constructor(model: string) {
      this.model = model;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
      await knex('motcua_oidc')
        .insert({
          model: this.model,
          id,
          payload: JSON.stringify(payload),
          grant_id: payload.grantId ?? null,
          uid: payload.uid ?? null,
          expires_at: expiresIn ? new Date(Date.now() + expiresIn * 1000) : null,
        })
        .onConflict(['model', 'id'])
        .merge();
      if (Math.random() < 0.01) await knex('motcua_oidc').where('expires_at', '<', new Date()).delete();
    }

    async #read(where: Readonly<Record<string, string>>, payload: object = {}): Promise<AdapterPayload | undefined> {
      const row = await knex('motcua_oidc')
        .where({ model: this.model, ...where })
        .whereRaw('payload @> ?::jsonb', [JSON.stringify(payload)])
        .whereRaw('(expires_at IS NULL OR expires_at > now())')
        .first<Row | undefined>('payload');
      // Written by `upsert`.
      return row ? row.payload : undefined;
    }

    find(id: string): Promise<AdapterPayload | undefined> {
      return this.#read({ id });
    }

    findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.#read({ uid });
    }

    findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return this.#read({}, { userCode });
    }

    async consume(id: string): Promise<void> {
      await knex('motcua_oidc')
        .where({ model: this.model, id })
        .update({
          payload: knex.raw(`payload || ?::jsonb`, [JSON.stringify({ consumed: Math.floor(Date.now() / 1000) })]),
        });
    }

    async destroy(id: string): Promise<void> {
      await knex('motcua_oidc').where({ model: this.model, id }).delete();
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      await knex('motcua_oidc').where({ grant_id: grantId }).delete();
    }
  };
