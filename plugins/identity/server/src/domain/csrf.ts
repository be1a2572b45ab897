/** A form's token: bound to the visitor's cookie by an HMAC, so that another site cannot make one. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const csrfTokenFor = (visitor: string, secret: string): string => createHmac('sha256', secret).update(`csrf:${visitor}`).digest('base64url');

export function csrfMatches(token: unknown, visitor: string | undefined, secret: string): boolean {
  if (typeof token !== 'string' || !visitor) return false;
  const expected = Buffer.from(csrfTokenFor(visitor, secret));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
