/** Where editors sign in with the organisation's identity, the panel's own login by password is closed. */
import type { Context } from 'koa';
import { isPanelSignIn } from '../domain/limits';

const LOGIN_PAGE = /^\/cms\/auth\/(login|register|register-admin|forgot-password|reset-password)\/*$/i;

/** Answers what is closed; true when it did. */
export function closedToPasswords(ctx: Context): boolean {
  if (isPanelSignIn(ctx.method, ctx.path)) {
    ctx.status = 403;
    // The shape that the panel shows.
    ctx.body = {
      data: null,
      error: {
        status: 403,
        name: 'ForbiddenError',
        message: 'Đăng nhập tại /auth/panel. Sign in at /auth/panel.',
        details: {},
      },
    };
    return true;
  }
  if (!LOGIN_PAGE.test(ctx.path) || ctx.method !== 'GET') return false;
  ctx.redirect('/auth/panel');
  return true;
}
