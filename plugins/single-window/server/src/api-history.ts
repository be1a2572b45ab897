/** What other rooms may use of the history: the past of a dossier, and the book of signed roots. */
import type { Actor } from '@motcua/plugin-identity';
import type { HistoryFinding } from './domain/history/examine-chain';
import type { PastFile } from './domain/history/file-state';

/** Whom somebody else acts for, and by which paper (an authorisation, a delegation). */
export interface OnBehalf {
  readonly kind: 'citizen' | 'business' | 'officer';
  /** Of an officer who is away. */
  readonly id?: string;
  readonly name: string;
  readonly number?: string;
  readonly paper?: string;
}

/** The signed root of a day (RFC 6962 over the heads of all chains that grew), joined to the head of the day before. */
export interface HistoryRoot {
  /** `2026-11-26` in Vietnam. */
  readonly day: string;
  readonly leaves: number;
  readonly root: string;
  readonly previousHead: string;
  readonly head: string;
  /** What is signed, to the byte. */
  readonly statement: string;
  /** Ed25519, base64. */
  readonly signature: string;
  readonly publicKey: string;
}

/** That a dossier's chain, up to an event, stands in a day's root. */
export interface HistoryProof {
  readonly code: string;
  readonly dossierId: number;
  readonly seq: number;
  readonly hash: string;
  /** What is hashed as the leaf. */
  readonly entry: string;
  readonly position: number;
  /** The hashes beside the way from the leaf to the root. */
  readonly path: readonly string[];
  readonly root: HistoryRoot;
  /** How many events have come since. */
  readonly newer: number;
}

export interface VerifyRequest {
  /** Filing number or dossier code; null for all dossiers, and the roots. */
  readonly code: string | null;
  /** Fingerprints of keys that signed earlier roots. */
  readonly trustedKeys: readonly string[];
  readonly onFinding: (finding: HistoryFinding) => void;
  readonly progress: (done: number, total: number) => void;
}

export interface Verified {
  readonly dossiers: number;
  readonly events: number;
  readonly roots: number;
  readonly findings: number;
  /** Whether there is a dossier of this code. */
  readonly known: boolean;
}

export interface HistoryBook {
  /** Proves chains, present rows and roots; names every row that is not what was written. */
  verifyHistory(request: VerifyRequest): Promise<Verified>;
  /** The file as it stood at a moment, by its events; same rule. Throws PastNotKnown (404) before the filing or where the events do not tell. */
  readAt(dossierId: number, moment: Date, actor: Actor): Promise<PastFile>;
  /** Proves the hash chain of a dossier; the seq of the first broken event, or null. */
  verifyChain(dossierId: number): Promise<number | null>;
  /** Newest first, before a day. */
  historyRoots(before: string | null, limit: number): Promise<readonly HistoryRoot[]>;
  historyRoot(day: string): Promise<HistoryRoot | null>;
  /** By filing number or dossier code; null when unknown or not yet in a root. */
  historyProof(code: string): Promise<HistoryProof | null>;
  /** Makes the roots of all days that are over and have none; answers these days. Runs by itself. */
  makeHistoryRoots(): Promise<readonly string[]>;
}
