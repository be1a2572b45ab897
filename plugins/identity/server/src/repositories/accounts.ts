/** The accounts of record: users-permissions users of citizens and officers. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { CitizenActor, OfficerActor, StandIn } from '../api';
import { accountOfAnother } from '../domain/problems';

interface AccountRow {
  readonly user_id: number;
  readonly personal_number: string;
  readonly full_name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly level: number;
}

interface OfficerRow {
  readonly id: number;
  readonly user_id: number | null;
  readonly username: string;
  readonly full_name: string;
  readonly position: string | null;
  readonly roles: OfficerActor['roles'];
  readonly agency_id: number;
  readonly agency_code: string;
  readonly agency_name: string;
  readonly stands_in_for: readonly StandIn[] | null;
}

/** See database/sql/343. */
const STANDS_IN_FOR = `(SELECT json_agg(json_build_object('id', away.id, 'name', away.full_name, 'roles', away.roles, 'until', absence.until)
    ORDER BY absence.id)
  FROM officer_absences absence JOIN officers away ON away.id = absence.officer_id
  WHERE absence.deputy = o.username AND absence.by_leader AND absence.ended_at IS NULL
    AND absence.until >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    AND away.active IS NOT FALSE AND away.agency_id = o.agency_id) AS stands_in_for`;

export interface VerifiedPerson {
  readonly personalNumber: string;
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly level: 1 | 2;
  readonly issuer: string | null;
  readonly subject: string | null;
}

export const toCitizen = (row: AccountRow): CitizenActor => ({
  kind: 'citizen',
  userId: row.user_id,
  fullName: row.full_name,
  personalNumber: row.personal_number,
  level: row.level === 2 ? 2 : 1,
  phone: row.phone,
  email: row.email,
});

const ROLE_NAMES = { citizen: 'Công dân', business: 'Doanh nghiệp', officer: 'Cán bộ' } as const;

/** The id of a row that Strapi's query engine answers untyped. */
const idOf = (row: unknown): number | null =>
  typeof row === 'object' && row !== null && 'id' in row ? Number(row.id) : null;

/** A person has twelve digits, a business a tax code of ten, or thirteen for a branch. */
const roleOf = (personalNumber: string): 'citizen' | 'business' =>
  personalNumber.length === 12 ? 'citizen' : 'business';

export class Accounts {
  readonly #strapi: Core.Strapi;
  readonly #roles = new Map<string, number>();

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** The roles of users-permissions that signed-in people have; made once. */
  async ensureRoles(): Promise<void> {
    const roles = this.#strapi.db.query('plugin::users-permissions.role');
    for (const [type, name] of Object.entries(ROLE_NAMES)) {
      const found = idOf(await roles.findOne({ where: { type } }));
      const id = found ?? idOf(await roles.create({ data: { type, name, description: name } }));
      if (id !== null) this.#roles.set(type, id);
    }
  }

  async #makeUser(username: string, email: string | null, role: keyof typeof ROLE_NAMES): Promise<number> {
    const users = this.#strapi.db.query('plugin::users-permissions.user');
    const found = idOf(await users.findOne({ where: { username } }));
    if (found !== null) return found;
    const made: unknown = await users.create({
      data: {
        username,
        email: email ?? `${username}@khong-co.invalid`,
        provider: 'oidc',
        confirmed: true,
        blocked: false,
        role: this.#roles.get(role),
      },
    });
    return Number(idOf(made));
  }

  async byNumber(personalNumber: string): Promise<CitizenActor | null> {
    const row = await this.#strapi.db
      .connection<AccountRow>('motcua_accounts')
      .where({ personal_number: personalNumber })
      .first()
      // Asked at each filing by a machine: prepared once on each connection.
      .options({ name: 'motcua_account' });
    return row ? toCitizen(row) : null;
  }

  /** The account of a person, made when there is none; a verified sign-in refreshes what it says. */
  async ensureCitizen(person: VerifiedPerson): Promise<CitizenActor> {
    const known = await this.byNumber(person.personalNumber);
    if (known && !person.subject) return known;
    const knex = this.#strapi.db.connection;
    if (known && (await this.#belongsToAnother(person))) throw accountOfAnother();
    const role = roleOf(person.personalNumber);
    const userId = known?.userId ?? (await this.#makeUser(person.personalNumber, person.email, role));
    await knex('motcua_accounts')
      .insert({
        user_id: userId,
        personal_number: person.personalNumber,
        full_name: person.fullName,
        phone: person.phone,
        email: person.email,
        level: person.level,
        issuer: person.issuer,
        subject: person.subject,
      })
      .onConflict('personal_number')
      .merge(person.subject ? ['full_name', 'level', 'issuer', 'subject'] : ['full_name']);
    const stored = await this.byNumber(person.personalNumber);
    if (!stored) throw new Error('The account that was just written is not there.');
    return stored;
  }

  /** One number, one subject of the issuer: a user name that changed hands there opens nobody's dossiers here. */
  async #belongsToAnother({ personalNumber, issuer, subject }: VerifiedPerson): Promise<boolean> {
    const row = await this.#strapi.db
      .connection<{ personal_number: string; issuer: string | null; subject: string | null }>('motcua_accounts')
      .where({ personal_number: personalNumber, issuer })
      .first();
    return row?.subject != null && row.subject !== subject;
  }

  /** The officer of a name; with a token, only while the session that it was made in has not been ended. */
  async officer(
    username: string,
    token: { readonly sid: string; readonly subject: string; readonly issuedAt: Date } | null = null,
  ): Promise<OfficerActor | null> {
    const knex = this.#strapi.db.connection;
    const row = await knex<OfficerRow>('officers as o')
      .join('agencies as a', 'a.id', 'o.agency_id')
      .where({ 'o.username': username.toLowerCase(), 'o.active': true })
      .modify((query) => {
        if (token)
          void query.whereRaw(
            'NOT EXISTS (SELECT 1 FROM motcua_ended_sessions e WHERE e.key = ? OR (e.key = ? AND e.ended_at >= ?))',
            [`sid:${token.sid}`, `sub:${token.subject}`, token.issuedAt],
          );
      })
      .select<OfficerRow[]>(
        'o.id',
        'o.user_id',
        'o.username',
        'o.full_name',
        'o.position',
        'o.roles',
        'o.agency_id',
        'a.code as agency_code',
        'a.name as agency_name',
        knex.raw(STANDS_IN_FOR),
      )
      .first();
    if (!row) return null;
    const userId = row.user_id ?? (await this.#linkOfficer(row));
    return {
      kind: 'officer',
      officerId: row.id,
      userId,
      username: row.username,
      fullName: row.full_name,
      position: row.position ?? '',
      // Chosen in the panel from the enumeration of roles, or written by the seed.
      roles: row.roles,
      agencyId: row.agency_id,
      agencyCode: row.agency_code,
      agencyName: row.agency_name,
      standsInFor: row.stands_in_for ?? [],
    };
  }

  async #linkOfficer(row: OfficerRow): Promise<number> {
    const userId = await this.#makeUser(
      `officer-${row.username}`,
      `${row.username}@${randomUUID().slice(0, 8)}.invalid`,
      'officer',
    );
    await this.#strapi.db.connection('officers').where({ id: row.id }).update({ user_id: userId });
    return userId;
  }
}
