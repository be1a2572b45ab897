/** The audit log: who signed in, who changed rights and settings, what left the house. The database keeps it from being changed (decision 0020). */
import type { Knex } from 'knex';

export const AUDIT_KINDS = ['sign_in', 'rights', 'export', 'settings'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Who acted. Of citizens only the number of the account is kept, of strangers nothing. */
export interface AuditActor {
  readonly kind: 'citizen' | 'officer' | 'editor' | 'machine' | 'system' | 'unknown';
  /** User name, number of the account, client. */
  readonly id: string;
  readonly name: string;
  readonly agencyId: number | null;
}

export interface AuditEntry {
  readonly kind: AuditKind;
  readonly act: string;
  readonly outcome: 'done' | 'refused';
  readonly actor: AuditActor;
  /** What it was done to, in names and codes; never what somebody answered. */
  readonly object?: string;
  /** From where; kept shortened. */
  readonly address?: string;
  /** The identity server's session; kept hashed. */
  readonly session?: string | null;
  /** Is told once under this key, by however many servers. */
  readonly once?: string;
}

/** @param trx the transaction of what is told, where there is one */
export type WriteAudit = (entry: AuditEntry, trx?: Knex) => Promise<void>;
