/** What other rooms may use of the messages between office and applicant. */
import type { Actor, CitizenActor } from '@motcua/plugin-identity';
import type { DossierFile, NewRows } from './api';

export interface DossierMessage {
  readonly id: number;
  readonly side: 'office' | 'citizen';
  readonly author: string;
  /** The officer's unit; '' for the applicant. */
  readonly unit: string;
  readonly text: string;
  readonly at: Date;
  /** Whether the other side has seen it. */
  readonly read: boolean;
}

export interface MessageThread {
  /** Oldest first. */
  readonly messages: readonly DossierMessage[];
  /** Of the other side, not yet read by who asks. */
  readonly unread: number;
}

/** Rows about a message of the office, such as a notice: written with it. */
export type MessageSubscriber = (message: DossierMessage, file: DossierFile) => readonly NewRows[];

export interface Messaging {
  /** Same rule as reading the dossier. Throws DossierNotFound. */
  thread(dossierId: number, actor: Actor): Promise<MessageThread>;
  /** One message, once per key. */
  sendMessage(
    dossierId: number,
    actor: Actor,
    message: { readonly text: string; readonly idempotencyKey: string },
  ): Promise<DossierMessage>;
  markThreadRead(dossierId: number, actor: Actor): Promise<void>;
  /** How many messages of the office wait for the applicant, by dossier. */
  unreadMessages(applicant: CitizenActor): Promise<ReadonlyMap<number, number>>;
  onMessageRows(subscriber: MessageSubscriber): void;
}
