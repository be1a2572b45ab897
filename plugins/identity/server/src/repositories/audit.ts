/** Writing into the audit log; see database/sql/340. */
import type { Knex } from 'knex';
import type { AuditActor, AuditEntry, WriteAudit } from '../api-audit';
import { sessionMark, shortened } from '../domain/audit';

const LONGEST = 500;

interface Row {
  readonly actor_id: string;
  readonly actor_name: string;
  readonly agency_id: number | null;
}

export class Audit {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  readonly add: WriteAudit = async (entry: AuditEntry, trx = this.#knex) => {
    const { actor, session } = entry;
    const row = trx('motcua_audit').insert({
      kind: entry.kind,
      act: entry.act,
      outcome: entry.outcome,
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      agency_id: actor.agencyId,
      object: (entry.object ?? '').slice(0, LONGEST),
      network: shortened(entry.address ?? ''),
      session: session ? sessionMark(session) : null,
      once: entry.once ?? null,
    });
    await (entry.once === undefined ? row : row.onConflict('once').ignore());
  };

  /** Which officer's session it is, by what was told when it began. */
  async officerOf(sid: string): Promise<AuditActor | null> {
    const row = await this.#knex('motcua_audit')
      .where({ session: sessionMark(sid), actor_kind: 'officer', act: 'opened' })
      .first<Row | undefined>('actor_id', 'actor_name', 'agency_id');
    return row ? { kind: 'officer', id: row.actor_id, name: row.actor_name, agencyId: row.agency_id } : null;
  }

  /** An officer who may not come in any more, by name; null when nobody here is called so. */
  async formerOfficer(username: string): Promise<AuditActor | null> {
    const row = await this.#knex<{ full_name: string; agency_id: number | null; username: string }>('officers')
      .where({ username: username.toLowerCase() })
      .first('full_name', 'agency_id');
    return row ? { kind: 'officer', id: username.toLowerCase(), name: row.full_name, agencyId: row.agency_id } : null;
  }
}
