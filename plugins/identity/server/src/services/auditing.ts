/** Sign-ins as the audit log tells them: at the portal's callback, at the first token of an office session, at the end of a session. */
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Actor } from '../api';
import type { AuditActor, AuditEntry } from '../api-audit';
import { auditActor, UNKNOWN } from '../domain/audit';
import type { AccessToken } from '../domain/tokens';
import { Problem } from '../problem';
import { stateOf } from './state';

type SignIn = Omit<AuditEntry, 'kind' | 'outcome' | 'address'> & { readonly outcome?: AuditEntry['outcome'] };

export const signInEntry = (ctx: Context, entry: SignIn): AuditEntry => ({
  kind: 'sign_in',
  outcome: 'done',
  address: ctx.ip,
  ...entry,
});

/** The identity server's session, or for machines, which have none, the token. */
const keyOf = ({ sid, subject, clientId, issuedAt }: AccessToken): string =>
  sid === '' ? `${clientId}:${subject}:${issuedAt.getTime()}` : sid;

/** Written once for each session, at whichever server: most requests ask this process's memory only. */
async function tellOnce(
  strapi: Core.Strapi,
  ctx: Context,
  token: AccessToken,
  entry: SignIn | (() => Promise<SignIn>),
): Promise<void> {
  const { audit, firstSeen } = stateOf(strapi);
  const key = keyOf(token);
  const refused = typeof entry === 'function';
  const once = `${refused ? 'refused' : 'opened'}:${key}`;
  if (!firstSeen.is(once)) return;
  try {
    await audit.add(signInEntry(ctx, { ...(refused ? await entry() : entry), session: key, once }));
  } catch (error) {
    firstSeen.forget(once);
    throw error;
  }
}

/** The office and the machines have no sign-in here: it begins with the first of its tokens that is accepted. */
export const tokenAccepted = (strapi: Core.Strapi, ctx: Context, token: AccessToken, actor: Actor): Promise<void> =>
  tellOnce(strapi, ctx, token, { act: 'opened', actor: auditActor(actor), object: token.clientId });

/** A token that is good, of somebody who may not come in: ended here, or in a session that is over. */
export const tokenRefused = (strapi: Core.Strapi, ctx: Context, token: AccessToken): Promise<void> =>
  tellOnce(strapi, ctx, token, async () => ({
    act: 'refused',
    outcome: 'refused',
    actor: (await stateOf(strapi).audit.formerOfficer(token.username)) ?? UNKNOWN,
    object: token.clientId,
  }));

/** Tells of a sign-in that came to nothing, and lets its error go on. */
export async function orTellRefusal<T>(
  strapi: Core.Strapi,
  ctx: Context,
  door: string,
  work: () => Promise<T>,
  who: () => AuditActor = () => UNKNOWN,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const entry = { act: 'failed', outcome: 'refused', actor: who(), object: `${door}: ${error.code}` } as const;
    await stateOf(strapi).audit.add(signInEntry(ctx, entry));
    throw error;
  }
}

/** A wrong password at the embedded identity server; a name that nobody has is not kept: it may be a password typed in the wrong field. */
export async function passwordRefused(
  strapi: Core.Strapi,
  tried: { readonly kind: 'citizen' | 'officer'; readonly username: string; readonly address: string },
): Promise<void> {
  const { audit, accounts } = stateOf(strapi);
  const found =
    tried.kind === 'officer' ? await accounts.officer(tried.username) : await accounts.byNumber(tried.username);
  await audit.add({
    kind: 'sign_in',
    act: 'failed',
    outcome: 'refused',
    actor: found ? auditActor(found) : UNKNOWN,
    object: tried.kind === 'officer' ? 'office' : 'portal',
    address: tried.address,
  });
}

/** The panel's own login by password, where it is open. */
export function tellPanelSignIns(strapi: Core.Strapi): void {
  const editor = (event: unknown): AuditActor => {
    const user = typeof event === 'object' && event !== null && 'user' in event ? event.user : null;
    if (typeof user !== 'object' || user === null || !('id' in user)) return UNKNOWN;
    const id = 'username' in user && typeof user.username === 'string' ? user.username : `#${String(user.id)}`;
    return { kind: 'editor', id, name: '', agencyId: null };
  };
  const tell = (act: string, outcome: AuditEntry['outcome']) => (event: unknown) =>
    stateOf(strapi).audit.add({ kind: 'sign_in', act, outcome, actor: editor(event), object: 'panel' });
  strapi.eventHub.on('admin.auth.success', tell('opened', 'done'));
  strapi.eventHub.on('admin.auth.error', tell('failed', 'refused'));
  strapi.eventHub.on('admin.logout', tell('signed_out', 'done'));
}

/** The installation's secret is told once by a mark of it, so that each rotation leaves a line. */
export async function tellSecret(strapi: Core.Strapi): Promise<void> {
  const { audit, settings } = stateOf(strapi);
  const mark = settings.derive('mark').slice(0, 12);
  await audit.add({
    kind: 'settings',
    act: 'secret_used',
    outcome: 'done',
    actor: { kind: 'system', id: 'server', name: '', agencyId: null },
    object: mark,
    once: `secret:${mark}`,
  });
}
