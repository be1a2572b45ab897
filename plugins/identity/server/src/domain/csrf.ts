/**
 * A form's token: bound by an HMAC to the session, or before the sign-in to the visitor's cookie. Another site cannot make
 * one, and a visitor's cookie planted from elsewhere is worth nothing once somebody is signed in.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const csrfTokenFor = (visitor: string, secret: string): string =>
  createHmac('sha256', secret).update(`csrf:${visitor}`).digest('base64url');

export function csrfMatches(token: unknown, visitor: string | undefined, secret: string): boolean {
  if (typeof token !== 'string' || !visitor) return false;
  const expected = Buffer.from(csrfTokenFor(visitor, secret));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What a browser says of where a form was posted from; a form without either has its token alone to show. */
export function fromOwnPage(origin: string, site: string, baseUrl: string): boolean {
  if (site !== '' && site !== 'same-origin' && site !== 'none') return false;
  return origin === '' || origin === new URL(baseUrl).origin;
}
