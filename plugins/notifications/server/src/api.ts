/** What other rooms may use of notifications. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Text } from '@motcua/cms';
import type { DossierEvent, DossierFile } from '@motcua/plugin-single-window';

export interface Notice {
  readonly id: number;
  readonly dossierId: number;
  readonly text: Text;
  readonly at: Date;
  readonly read: boolean;
}

/** What a channel is told, inside the dossier's transaction: it writes rows (its own or an outbox's) and calls nobody. */
export interface Message {
  readonly userId: number;
  readonly text: Text;
  readonly event: DossierEvent;
  readonly file: DossierFile;
}

export type Send = (trx: Knex.Transaction, message: Message) => Promise<void>;

export interface Notifications {
  /** Adds a way of telling people; the core's own `portal` comes through the same door. A name can be taken once. */
  registerChannel(name: string, send: Send): void;
  /** Messages to a citizen about own dossiers, newest first, at most 50. */
  of(userId: number): Promise<readonly Notice[]>;
}

export const notifications = (strapi: Core.Strapi): Notifications => strapi.plugin('notifications').service('public');
