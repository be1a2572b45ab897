/** Office and applicant write to each other about a dossier. It changes nothing of the dossier, so that nobody's act grows stale by it. */
import type { Actor, CitizenActor } from '@motcua/plugin-identity';
import type { DossierMessage, MessageThread, Messaging } from '../../api-messages';
import { IdempotencyConflict, DossierNotFound } from '../../domain/errors';
import {
  insertMessage,
  markRead,
  messageByKey,
  messageReads,
  messageRows,
  unreadByApplicant,
  type MessageRow,
} from '../../repositories/desk/messages';
import { insertions, runTogether } from '../../repositories/write-rows';
import type { Core } from '../core';
import { assemble } from '../reading';
import { visibleRow } from './visible';

const CITIZEN = 'citizen';

interface Party {
  readonly side: 'office' | 'citizen';
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

function partyOf(actor: Actor): Party {
  if (actor.kind === 'officer')
    return {
      side: 'office',
      id: `officer:${actor.officerId}`,
      name: actor.fullName,
      unit: actor.agencyName,
    };
  if (actor.kind === 'citizen')
    return { side: 'citizen', id: `citizen:${actor.userId}`, name: actor.fullName, unit: '' };
  throw new DossierNotFound();
}

const readerOf = (party: Party): string => (party.side === 'citizen' ? CITIZEN : party.id);

const toMessage = (row: MessageRow, read: boolean): DossierMessage => ({
  id: row.id,
  side: row.side,
  author: row.author_name,
  unit: row.author_unit,
  text: row.body,
  at: row.at,
  read,
});

async function thread(core: Core, dossierId: number, actor: Actor): Promise<MessageThread> {
  const party = partyOf(actor);
  await visibleRow(core, dossierId, actor);
  const [rows, reads] = await Promise.all([messageRows(core.db(), dossierId), messageReads(core.db(), dossierId)]);
  const mine = reads.get(readerOf(party)) ?? 0;
  const byCitizen = reads.get(CITIZEN) ?? 0;
  const byOffice = Math.max(0, ...[...reads].filter(([reader]) => reader !== CITIZEN).map(([, id]) => id));
  return {
    messages: rows.map((row) => toMessage(row, row.id <= (row.side === 'office' ? byCitizen : byOffice))),
    unread: rows.filter((row) => row.side !== party.side && row.id > mine).length,
  };
}

async function send(
  core: Core,
  dossierId: number,
  actor: Actor,
  message: { readonly text: string; readonly idempotencyKey: string },
): Promise<DossierMessage> {
  const party = partyOf(actor);
  const row = await visibleRow(core, dossierId, actor);
  const at = core.clock();
  return core.db().transaction(async (trx) => {
    const written = await insertMessage(trx, {
      dossierId,
      side: party.side,
      authorId: party.id,
      authorName: party.name,
      authorUnit: party.unit,
      text: message.text,
      key: message.idempotencyKey,
      at,
    });
    if (!written) {
      const first = await messageByKey(trx, party.id, message.idempotencyKey);
      if (first?.dossier_id !== dossierId || first.body !== message.text) throw new IdempotencyConflict();
      return toMessage(first, false);
    }
    const sent = toMessage(written, false);
    if (party.side === 'office') {
      const file = await assemble(core, trx, row);
      await runTogether(trx, insertions(core.messageSubscribers.flatMap((tell) => tell(sent, file))));
    }
    return sent;
  });
}

async function read(core: Core, dossierId: number, actor: Actor): Promise<void> {
  const party = partyOf(actor);
  await visibleRow(core, dossierId, actor);
  const rows = await messageRows(core.db(), dossierId);
  const last = rows.findLast(({ side }) => side !== party.side);
  if (last) await markRead(core.db(), { dossierId, reader: readerOf(party), messageId: last.id, at: core.clock() });
}

export const messagingOf = (core: Core): Messaging => ({
  thread: (dossierId, actor) => thread(core, dossierId, actor),
  sendMessage: (dossierId, actor, message) => send(core, dossierId, actor, message),
  markThreadRead: (dossierId, actor) => read(core, dossierId, actor),
  unreadMessages: (applicant: CitizenActor) => unreadByApplicant(core.db(), applicant.userId),
  onMessageRows: (subscriber) => void core.messageSubscribers.push(subscriber),
});
