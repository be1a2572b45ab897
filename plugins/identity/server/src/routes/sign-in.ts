/** The doors of signing in and out: the portal's, the panel's, and those that the identity server knocks at. */
import type { Core } from '@strapi/strapi';
import { identity, type RouteDefinition } from '../api';
import { backChannelLogout, frontChannelLogout } from '../services/logout';
import { beginPanelSignIn, finishPanelSignIn } from '../services/panel-sign-in';
import { beginSignIn, finishSignIn, signOut } from '../services/sign-in';

export const signInRoutes = (strapi: Core.Strapi): readonly RouteDefinition[] => [
  {
    method: 'GET',
    path: '/auth/sign-in',
    access: { action: 'session.own' },
    summary: 'Begin to sign in',
    handler: (ctx) => beginSignIn(strapi, ctx),
  },
  {
    method: 'GET',
    path: '/auth/callback',
    access: { action: 'session.own' },
    summary: 'Back from the identity server',
    handler: (ctx) => finishSignIn(strapi, ctx),
  },
  {
    method: 'POST',
    path: '/auth/sign-out',
    access: { action: 'session.own' },
    summary: 'Sign out',
    handler: async (ctx) => {
      identity(strapi).checkCsrf(ctx);
      await signOut(strapi, ctx);
    },
  },
  {
    method: 'POST',
    path: '/auth/back-channel-logout',
    access: { action: 'session.own' },
    summary: 'The identity server says that a session is over; its signed token is what lets it in',
    handler: (ctx) => backChannelLogout(strapi, ctx),
  },
  {
    method: 'GET',
    path: '/auth/front-channel-logout',
    access: { action: 'session.own' },
    summary: 'The same through the browser, by the id of the session',
    handler: (ctx) => frontChannelLogout(strapi, ctx),
  },
  {
    method: 'GET',
    path: '/auth/panel',
    access: { action: 'session.own' },
    summary: 'Begin to sign in to the editors’ panel',
    handler: (ctx) => beginPanelSignIn(strapi, ctx),
  },
  {
    method: 'GET',
    path: '/auth/panel/callback',
    access: { action: 'session.own' },
    summary: 'Back from the identity server, for the panel',
    handler: (ctx) => finishPanelSignIn(strapi, ctx),
  },
];
