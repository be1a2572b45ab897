/**
 * Editors sign in to the Strapi panel with the same identity as to the back office: officers whose roles here include
 * `content_editor`. What happens then is what Strapi's own login does: a refresh token in its cookie.
 */
import { randomUUID } from 'node:crypto';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { OfficerActor } from '../api';
import { auditActor, UNKNOWN } from '../domain/audit';
import { notAnEditor, notSignedIn } from '../domain/problems';
import type { EndedSession } from '../repositories/ended-sessions';
import { orTellRefusal, signInEntry } from './auditing';
import { begin, finish, text, type OidcClient } from './oidc-client';
import { stateOf } from './state';

const COOKIE = 'strapi_admin_refresh';
const EDITORS_ROLE = 'Biên tập nội dung';

const panel = (strapi: Core.Strapi): OidcClient => ({
  id: 'panel',
  secret: stateOf(strapi).settings.panelSecret,
  callback: '/auth/panel/callback',
  cookie: 'motcua_panel_sign_in',
});

interface Editor {
  readonly id: number;
  readonly isActive: boolean;
}

/** The panel's account of an officer, by user name, never by e-mail; made at the first sign-in, without a password. */
async function editorOf(strapi: Core.Strapi, officer: OfficerActor): Promise<Editor> {
  const users = strapi.db.query('admin::user');
  const where = { username: officer.username };
  const known = (await users.findOne({ where })) as Editor | null;
  if (known) return known;
  const role = (await strapi.db.query('admin::role').findOne({ where: { name: EDITORS_ROLE } })) as {
    readonly id: number;
  } | null;
  if (!role) throw notAnEditor();
  return (await users.create({
    data: {
      username: officer.username,
      firstname: officer.fullName,
      lastname: '',
      email: `${officer.username}@can-bo.invalid`,
      isActive: true,
      blocked: false,
      preferedLanguage: 'vi',
      roles: [role.id],
    },
  })) as Editor;
}

async function activeEditor(strapi: Core.Strapi, officer: OfficerActor | null): Promise<Editor> {
  if (!officer) throw notSignedIn();
  if (!officer.roles.includes('content_editor')) throw notAnEditor();
  const editor = await editorOf(strapi, officer);
  if (!editor.isActive) throw notAnEditor();
  return editor;
}

export async function beginPanelSignIn(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await begin(strapi, ctx, panel(strapi), { next: '/cms', level: 0, acr: null });
}

export async function finishPanelSignIn(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { accounts, settings, audit } = stateOf(strapi);
  const { claims, next } = await finish(strapi, ctx, panel(strapi));
  const username = text(claims['preferred_username']);
  const officer = username === null ? null : await accounts.officer(username);
  const who = officer ? { ...auditActor(officer), kind: 'editor' as const } : UNKNOWN;
  const editor = await orTellRefusal(
    strapi,
    ctx,
    'panel',
    () => activeEditor(strapi, officer),
    () => who,
  );
  const deviceId = randomUUID();
  const { token } = await strapi
    .sessionManager('admin')
    .generateRefreshToken(String(editor.id), deviceId, { type: 'session' });
  await strapi.db.connection('motcua_panel_sessions').insert({
    device_id: deviceId,
    editor_id: editor.id,
    sid: text(claims['sid']),
    subject: claims.sub,
  });
  await audit.add(signInEntry(ctx, { act: 'opened', actor: who, object: 'panel', session: text(claims['sid']) }));
  ctx.cookies.set(COOKIE, token, {
    httpOnly: true,
    secure: settings.secureCookies,
    sameSite: 'lax',
    path: '/',
    overwrite: true,
  });
  ctx.redirect(next);
}

interface PanelSession {
  readonly device_id: string;
  readonly editor_id: number;
}

/** Ends what the identity server has ended. */
export async function endPanelSessions(strapi: Core.Strapi, { sid, subject }: EndedSession): Promise<void> {
  const rows = await strapi.db
    .connection('motcua_panel_sessions')
    .where(sid === null ? { subject } : { sid })
    .delete()
    .returning<PanelSession[]>(['device_id', 'editor_id']);
  for (const { device_id, editor_id } of rows)
    await strapi.sessionManager('admin').invalidateRefreshToken(String(editor_id), device_id);
}
