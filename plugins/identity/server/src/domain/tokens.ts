/** Reading a bearer token: issuer, audience, algorithm, times, and that it is an access token (RFC 9068, OIDC core §2). */
import { jwtVerify, type JWTVerifyGetKey } from 'jose';

export interface AccessToken {
  readonly subject: string;
  readonly username: string;
  readonly clientId: string;
  readonly roles: readonly string[];
  /** The identity server's session in which it was made. */
  readonly sid: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Asymmetric only: with `none` or HS256 whoever knows the public key could write tokens. */
const ALGORITHMS = ['RS256', 'ES256'];

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** Throws when anything about the token is wrong; never says what to the caller. */
export async function readAccessToken(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { readonly issuer: string; readonly audience: string; readonly now?: Date },
): Promise<AccessToken> {
  const { payload } = await jwtVerify(token, keys, {
    issuer: expected.issuer,
    audience: expected.audience,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp', 'iat'],
    clockTolerance: 5,
    ...(expected.now ? { currentDate: expected.now } : {}),
  });
  // Keycloak and the embedded server both mark access tokens so; an ID token says `ID`, a refresh token `Refresh`.
  if (payload['typ'] !== 'Bearer') throw new Error('Not an access token');
  const access = payload['realm_access'];
  const roles = typeof access === 'object' && access !== null && 'roles' in access ? strings(access.roles) : [];
  const username = payload['preferred_username'];
  const client = payload['azp'];
  return {
    subject: payload.sub ?? '',
    username: typeof username === 'string' ? username : '',
    clientId: typeof client === 'string' ? client : '',
    sid: typeof payload['sid'] === 'string' ? payload['sid'] : '',
    issuedAt: new Date((payload.iat ?? 0) * 1000),
    expiresAt: new Date((payload.exp ?? 0) * 1000),
    roles,
  };
}
