/** Signing in at a kiosk without typing: it shows a code, a phone confirms it (RFC 8628). Part of api.ts. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CitizenActor } from './api';

export interface KioskCode {
  readonly userCode: string;
  /** Where a phone types the code, and the address that has it in it already. */
  readonly address: string;
  readonly complete: string;
  readonly pollSeconds: number;
}

export type KioskSignIn =
  | { readonly state: 'waiting'; readonly code: KioskCode }
  | { readonly state: 'confirmed' }
  | { readonly state: 'over' };

export interface Kiosks {
  /** A visit begins at the kiosk of a place; one that was under way is over. */
  begin(ctx: Context, place: number): Promise<void>;
  /** How far the phone is: `over` when it refused or came too late. */
  signIn(ctx: Context, place: number): Promise<KioskSignIn>;
  /** Who has signed in at this place and is still there. */
  person(ctx: Context, place: number): Promise<CitizenActor | null>;
  /** Ends the visit on the server. */
  end(ctx: Context): Promise<void>;
  csrfToken(ctx: Context): string;
  /** Verifies a posted form; throws a 403 Problem. */
  checkCsrf(ctx: Context): void;
}

export const kiosks = (strapi: Core.Strapi): Kiosks => strapi.plugin('identity').service('kiosks');
