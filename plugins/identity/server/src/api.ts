/** What other rooms may use of identity: who is asking, what a route allows, and how an error is told. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Role, Text } from '@motcua/cms';
import type { WriteAudit } from './api-audit';
import type { Answers, Contracts } from './contract';
import type { Action } from './domain/access/policy';
import type { KeyWrapper } from './services/sealing/wrapper';

export interface CitizenActor {
  readonly kind: 'citizen';
  /** Id in `up_users`. */
  readonly userId: number;
  readonly fullName: string;
  /** 12 digits for a person, tax code for a business. */
  readonly personalNumber: string;
  /** VNeID level, from the token's `acr`. */
  readonly level: 1 | 2;
  readonly phone: string | null;
  readonly email: string | null;
}

/** An officer who is away, whose steps a deputy may do until the day. */
export interface StandIn {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The last day, `2027-03-31`. */
  readonly until: string;
}

export interface OfficerActor {
  readonly kind: 'officer';
  readonly officerId: number;
  readonly userId: number;
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly Role[];
  readonly agencyId: number;
  readonly agencyCode: string;
  readonly agencyName: string;
  /** Colleagues of the unit who are away, for whom their leader has named him. */
  readonly standsInFor: readonly StandIn[];
}

export interface MachineActor {
  readonly kind: 'machine';
  /** A provisioner keeps officers and nothing else. */
  readonly as?: 'machine' | 'provisioner';
  readonly clientId: string;
}

export interface SystemActor {
  readonly kind: 'system';
  readonly name: string;
}

export interface AnonymousActor {
  readonly kind: 'anonymous';
}

export type Actor = CitizenActor | OfficerActor | MachineActor | SystemActor | AnonymousActor;

/** Who may call a route: the action of the policy that it does. Deny first: there is no default. */
export interface Access {
  readonly action: Action;
}

export interface RouteDefinition {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: Access;
  /** One line for the OpenAPI document and the route table. */
  readonly summary: string;
  readonly handler: (ctx: Context, actor: Actor) => Promise<void> | void;
}

export { Problem, type Violation } from './problem';
export { limitedRoutes } from './domain/limits';
export type { Answers, Contract, Contracts } from './contract';
export { AUDIT_KINDS, type AuditActor, type AuditEntry, type AuditKind } from './api-audit';
export { auditActor } from './domain/audit';
export { acceptedSecrets } from './settings';
export { kiosks, type KioskCode, type Kiosks, type KioskSignIn } from './api-kiosk';
export { asksRelation, decide, permits, type Decision } from './domain/access/decide';
export { classOfFieldType, COLUMN_CLASSES, type ColumnClass, type DataClass } from './domain/personal-data/classes';
export { isSealed, type Sealed } from './domain/personal-data/sealed';
export { keyring } from './services/sealing/keyring';
export type { KeyWrapper } from './services/sealing/wrapper';
export {
  ACTIONS,
  OFFICER_ROLES,
  RELATIONS,
  RULES,
  type Action,
  type Relation,
  type Subject,
} from './domain/access/policy';

/** Draws the error page of a site address; the portal brings it. */
export type ErrorPage = (
  ctx: Context,
  error: { readonly status: number; readonly title: Text; readonly detail: Text | null },
) => string;

/** One of a person's open sessions at the portal. */
export interface PortalSession {
  /** What it is named by, never what opens it. */
  readonly handle: string;
  readonly here: boolean;
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly level: 1 | 2;
  /** The browser's own words. */
  readonly device: string;
}

export interface RouteRow {
  readonly method: string;
  readonly path: string;
  /** Who may call it, in words; `NONE` where nobody said so. */
  readonly access: string;
  /** The action of the policy; null for what Strapi itself serves. */
  readonly action: Action | null;
}

export interface Identity {
  /** Adds root-level routes; each is authenticated, checked against `access` and entered into the route table. Call it in `register`. */
  routes(definitions: readonly RouteDefinition[]): void;
  /** Says of routes what the description of the API must tell beside their declaration. Call it in `register`. */
  contracts(contracts: Contracts): void;
  /** Says what a room's own handlers answer. Call it in `register`. */
  answers(answers: Answers): void;
  /** The description of all APIs (OpenAPI 3.1). */
  openApi(): Readonly<Record<string, unknown>>;
  /** All routes declared so far, for the route test and the documentation. */
  routeTable(): readonly Omit<RouteDefinition, 'handler'>[];
  /** Records that an officer or machine read personal data of a dossier; never throws. */
  recordRead(actor: Actor, dossierId: number, purpose: string): Promise<void>;
  /** The same of many dossiers at once; throws when it cannot be recorded, so that nothing goes out unrecorded. */
  recordReads(actor: OfficerActor, dossierIds: readonly number[], purpose: string): Promise<void>;
  /** Writes into the audit log what was done; within `trx` where there is one. Rights, settings and lists are told by the database itself. */
  readonly audit: WriteAudit;
  /** Who looked at a dossier, newest first. */
  readsOf(
    dossierId: number,
  ): Promise<readonly { at: Date; name: string; role: string; unit: string; purpose: string }[]>;
  /** Finds or makes the account of record (users-permissions user) of a citizen. For the counter and for seeding. */
  citizenAccount(person: {
    personalNumber: string;
    fullName: string;
    phone: string | null;
    email: string | null;
  }): Promise<CitizenActor>;
  /** The officer actor by username, or null. For seeding and background work. */
  officer(username: string): Promise<OfficerActor | null>;
  /** Verifies that a browser form post carries the session's CSRF token; throws a 403 Problem. */
  csrfToken(ctx: Context): string;
  checkCsrf(ctx: Context): void;
  /** The open sessions of the person who asks, this one first. */
  sessionsOf(ctx: Context, citizen: CitizenActor): Promise<readonly PortalSession[]>;
  /** Ends one of the person's own sessions elsewhere, all of them with `null`; the number that were ended. */
  endSessions(ctx: Context, citizen: CitizenActor, handle: string | null): Promise<number>;
  /** The portal draws the error pages of the site. */
  setErrorPage(page: ErrorPage): void;
  /** A province's KMS wraps the data keys instead of a key from file or environment. Call it in `register`. */
  setKeyWrapper(wrapper: KeyWrapper): void;
  /** Every route of the running server with who may call it. */
  describeRoutes(): readonly RouteRow[];
}

export const identity = (strapi: Core.Strapi): Identity => strapi.plugin('identity').service('public');
