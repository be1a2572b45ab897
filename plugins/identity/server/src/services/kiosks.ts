/** A kiosk's side of the device authorisation grant. The codes never leave the server, except the one that people see. */
import { randomBytes } from 'node:crypto';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import {
  calculatePKCECodeChallenge,
  genericGrantRequest,
  initiateDeviceAuthorization,
  randomPKCECodeVerifier,
  ResponseBodyError,
} from 'openid-client';
import type { CitizenActor } from '../api';
import type { Kiosks } from '../api-kiosk';
import { csrfMatches, csrfTokenFor } from '../domain/csrf';
import { auditActor } from '../domain/audit';
import { csrfRefused } from '../domain/problems';
import { KioskVisits, type AskedCode } from '../repositories/kiosk-visits';
import { signInEntry } from './auditing';
import { citizenOf, client } from './sign-in';
import { stateOf } from './state';

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
/** RFC 8628 §3.2: what is meant when the identity server names none. */
const POLL_SECONDS = 5;

const newId = (): string => randomBytes(32).toString('base64url');

export default ({ strapi }: { strapi: Core.Strapi }): Kiosks => {
  const visits = () => new KioskVisits(strapi.db.connection);
  const secure = () => stateOf(strapi).settings.secureCookies;
  const cookie = () => (secure() ? '__Host-motcua_kiosk' : 'motcua_kiosk');
  const idOf = (ctx: Context) => ctx.cookies.get(cookie());
  const keep = (ctx: Context, id: string): void => {
    ctx.cookies.set(cookie(), id, { httpOnly: true, sameSite: 'strict', secure: secure(), path: '/', overwrite: true });
  };

  async function end(ctx: Context): Promise<void> {
    const id = idOf(ctx);
    if (!id) return;
    await visits().close(id);
    ctx.cookies.set(cookie(), null, { path: '/', secure: secure(), overwrite: true });
  }

  /** Whom the phone has confirmed; `pending` while it has not, null when it will not. */
  async function ask(id: string, code: AskedCode): Promise<CitizenActor | 'pending' | null> {
    try {
      const tokens = await genericGrantRequest(await client(strapi), GRANT, {
        device_code: code.device_code,
        code_verifier: code.verifier,
      });
      return await citizenOf(strapi, tokens.claims());
    } catch (error) {
      const said = error instanceof ResponseBodyError ? error.error : '';
      if (said === 'slow_down') await visits().slower(id);
      if (said === 'slow_down' || said === 'authorization_pending') return 'pending';
      strapi.log.warn(`A sign-in at a kiosk came to nothing: ${String(error)}`);
      return null;
    }
  }

  return {
    begin: async (ctx, place) => {
      await end(ctx);
      const verifier = randomPKCECodeVerifier();
      const answer = await initiateDeviceAuthorization(await client(strapi), {
        scope: 'openid profile email roles',
        acr_values: '2',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const id = newId();
      await visits().open(id, place, {
        device_code: answer.device_code,
        verifier,
        user_code: answer.user_code,
        address: answer.verification_uri,
        complete: answer.verification_uri_complete ?? answer.verification_uri,
        poll_seconds: answer.interval ?? POLL_SECONDS,
        code_until: new Date(Date.now() + answer.expires_in * 1000),
      });
      keep(ctx, id);
    },

    signIn: async (ctx, place) => {
      const id = idOf(ctx);
      const code = id ? await visits().waiting(id, place) : null;
      if (!id || !code) return { state: 'over' };
      const found = (await visits().mayPoll(id)) ? await ask(id, code) : 'pending';
      if (found === null) {
        await end(ctx);
        return { state: 'over' };
      }
      if (found !== 'pending') {
        const fresh = newId();
        if (await visits().confirm(id, fresh, found.userId)) {
          keep(ctx, fresh);
          const entry = { act: 'opened', actor: auditActor(found), object: 'kiosk' };
          await stateOf(strapi).audit.add(signInEntry(ctx, entry));
        }
        return { state: 'confirmed' };
      }
      const { user_code: userCode, address, complete, poll_seconds: pollSeconds } = code;
      return { state: 'waiting', code: { userCode, address, complete, pollSeconds } };
    },

    person: async (ctx, place) => {
      const id = idOf(ctx);
      return id ? visits().person(id, place) : null;
    },

    end,

    csrfToken: (ctx) => csrfTokenFor(idOf(ctx) ?? '', stateOf(strapi).settings.derive('csrf')),
    checkCsrf: (ctx) => {
      const body: unknown = ctx.request.body;
      const token = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
      if (!csrfMatches(token, idOf(ctx), stateOf(strapi).settings.accepted('csrf'))) throw csrfRefused();
    },
  };
};
