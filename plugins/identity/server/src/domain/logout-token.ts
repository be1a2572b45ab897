/** Reading a logout token (OpenID Connect Back-Channel Logout 1.0, §2.6). */
import { jwtVerify, type JWTVerifyGetKey } from 'jose';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITHMS = ['RS256', 'ES256'];

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Whose session is over, or which; throws when anything about the token is wrong. */
export async function readLogoutToken(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { readonly issuer: string; readonly audience: string[]; readonly now?: Date },
): Promise<{ readonly sid: string | null; readonly subject: string | null }> {
  const { payload } = await jwtVerify(token, keys, {
    issuer: expected.issuer,
    audience: expected.audience,
    algorithms: ALGORITHMS,
    requiredClaims: ['iat', 'jti', 'events'],
    maxTokenAge: 300,
    clockTolerance: 5,
    ...(expected.now ? { currentDate: expected.now } : {}),
  });
  const events = payload['events'];
  if (typeof events !== 'object' || events === null || !(EVENT in events)) throw new Error('Not a logout token');
  // An ID token has one where the client asked for it; a logout token never.
  if ('nonce' in payload) throw new Error('A logout token has no nonce');
  const ended = { sid: text(payload['sid']), subject: text(payload.sub) };
  if (ended.sid === null && ended.subject === null)
    throw new Error('The logout token names neither session nor subject');
  return ended;
}
