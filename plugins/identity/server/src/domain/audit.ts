/** What the audit log keeps of people, addresses and sessions: enough to follow, not enough to find somebody. */
import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { Actor } from '../api';
import type { AuditActor } from '../api-audit';

export const UNKNOWN: AuditActor = { kind: 'unknown', id: '', name: '', agencyId: null };

/** Of a citizen only the account is told. */
export const accountActor = ({ userId }: { readonly userId: number }): AuditActor => ({
  kind: 'citizen',
  id: String(userId),
  name: '',
  agencyId: null,
});

export function auditActor(actor: Actor): AuditActor {
  switch (actor.kind) {
    case 'citizen':
      return accountActor(actor);
    case 'officer':
      return { kind: 'officer', id: actor.username, name: actor.fullName, agencyId: actor.agencyId };
    case 'machine':
      return { kind: 'machine', id: actor.clientId, name: actor.clientId, agencyId: null };
    case 'system':
      return { kind: 'system', id: actor.name, name: '', agencyId: null };
    case 'anonymous':
      return UNKNOWN;
  }
}

/** The network of an address: /24 of IPv4, /48 of IPv6. */
export function shortened(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return '';
  const [head = ''] = plain.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean).slice(0, 3);
  return `${groups.join(':')}::/48`;
}

/** A session is followed from its beginning to its end by this, and opened by nothing of it. */
export const sessionMark = (sid: string): string =>
  createHash('sha256').update(`sid:${sid}`).digest('hex').slice(0, 32);
