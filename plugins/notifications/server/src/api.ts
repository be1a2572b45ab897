/** What other rooms may use of notifications. */
import type { Core } from '@strapi/strapi';
import type { Text } from '@motcua/cms';
import type { DossierEvent, DossierFile, NewRows } from '@motcua/plugin-single-window';

export interface Notice {
  readonly id: number;
  readonly dossierId: number;
  readonly text: Text;
  readonly at: Date;
  readonly read: boolean;
}

/** What a channel is told. */
export interface Message {
  readonly userId: number;
  readonly text: Text;
  readonly event: DossierEvent;
  readonly file: DossierFile;
}

/** Answers the rows it writes, its own or an outbox's, into the dossier's transaction; it calls nobody. */
export type Send = (message: Message) => readonly NewRows[];

export interface Notifications {
  /** Adds a way of telling people; the core's own `portal` comes through the same door. A name can be taken once. */
  registerChannel(name: string, send: Send): void;
  /** Messages to a citizen about own dossiers, newest first, at most 50. */
  of(userId: number): Promise<readonly Notice[]>;
}

export const notifications = (strapi: Core.Strapi): Notifications => strapi.plugin('notifications').service('public');
