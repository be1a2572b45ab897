/** What people agree to, as far as it is theirs to agree. */
import type { Knex } from 'knex';

export interface Consent {
  readonly purpose: string;
  readonly given: boolean;
  readonly at: Date;
}

/** The last word on each purpose. */
export const consentsOf = async (db: Knex, userId: number): Promise<readonly Consent[]> =>
  (
    await db.raw<{ rows: Consent[] }>(
      'SELECT DISTINCT ON (purpose) purpose, given, at FROM data_consents WHERE user_id = ? ORDER BY purpose, id DESC',
      [userId],
    )
  ).rows;

/** A word given also ends a restriction. */
export async function keepConsent(db: Knex, consent: Consent & { readonly userId: number }): Promise<void> {
  await db('data_consents').insert({
    user_id: consent.userId,
    purpose: consent.purpose,
    given: consent.given,
    at: consent.at,
  });
  if (consent.given) await db('motcua_accounts').where('user_id', consent.userId).update({ restricted_at: null });
}

/** Whether the person of this number has taken back a consent. */
export async function hasWithdrawn(db: Knex, personalNumber: string, purpose: string): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { given: boolean }[] }>(
    `SELECT c.given FROM data_consents c JOIN motcua_accounts a ON a.user_id = c.user_id
     WHERE a.personal_number = ? AND c.purpose = ? ORDER BY c.id DESC LIMIT 1`,
    [personalNumber, purpose],
  );
  return rows[0]?.given === false;
}
