/** Whether a request's `Host` may be ours. */
import { isIP } from 'node:net';

/**
 * Ours is the public address. Probes and proxies on the same network ask by address or by a name without a dot; any other name is another site's:
 * somebody points it at us (DNS rebinding) or wants links made with it.
 */
export function ownHost(host: string | undefined, baseUrl: string): boolean {
  if (host === undefined) return false;
  if (host.toLowerCase() === new URL(baseUrl).host) return true;
  const found = /^(\[[0-9a-fA-F:.]+\]|[\w.-]+)(:\d{1,5})?$/.exec(host)?.[1];
  if (found === undefined) return false;
  return isIP(found.replace(/^\[|\]$/g, '')) !== 0 || !found.includes('.');
}
