/**
 * A form's token: bound by an HMAC to the session, or before the sign-in to the visitor's cookie. Another site cannot make
 * one, and a visitor's cookie planted from elsewhere is worth nothing once somebody is signed in.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const csrfTokenFor = (visitor: string, secret: string): string =>
  createHmac('sha256', secret).update(`csrf:${visitor}`).digest('base64url');

/** @param secrets any of which it may have been made with */
export function csrfMatches(token: unknown, visitor: string | undefined, secrets: readonly string[]): boolean {
  if (typeof token !== 'string' || !visitor) return false;
  const given = Buffer.from(token);
  return secrets.some((secret) => {
    const expected = Buffer.from(csrfTokenFor(visitor, secret));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** What a browser says of where a form was posted from; a form without either has its token alone to show. */
export function fromOwnPage(origin: string, site: string, baseUrl: string): boolean {
  if (site !== '' && site !== 'same-origin' && site !== 'none') return false;
  return origin === '' || origin === new URL(baseUrl).origin;
}
