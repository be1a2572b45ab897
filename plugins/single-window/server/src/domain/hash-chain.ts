/** The chain that proves that nobody rewrote a dossier's history. */
import { hash } from 'node:crypto';

/** Before the first event. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys and without undefined values: the same content is the same text. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const item = fields[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
}

export const sha256 = (text: string): string => hash('sha256', text);

export interface ChainedEvent {
  readonly dossierId: number;
  readonly seq: number;
  readonly type: string;
  readonly actor: unknown;
  readonly reason: string | null;
  readonly at: Date;
  readonly data: unknown;
  /** Absent in events written before these were kept: their hash is that of then. */
  readonly onBehalf?: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly message: unknown;
  readonly visible: boolean;
}

export const eventHash = (previousHash: string, event: ChainedEvent): string =>
  sha256(
    `${previousHash}\n${canonicalJson({
      dossierId: event.dossierId,
      seq: event.seq,
      type: event.type,
      actor: event.actor,
      reason: event.reason,
      at: event.at,
      data: event.data,
      message: event.message,
      visible: event.visible,
      onBehalf: event.onBehalf ?? undefined,
      before: event.before ?? undefined,
      after: event.after ?? undefined,
    })}`,
  );

/** The seq of the first event that does not follow from the one before it, or null. */
export function firstBroken(
  events: readonly (ChainedEvent & { readonly previousHash: string; readonly hash: string })[],
): number | null {
  let previous = GENESIS;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || event.previousHash !== previous || event.hash !== eventHash(previous, event))
      return event.seq;
    previous = event.hash;
  }
  return null;
}
