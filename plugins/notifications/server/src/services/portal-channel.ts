import type { Send } from '../api';
import { insertNotice } from '../repositories/notices';

/** Notices that the citizen finds in the portal. */
export const portalChannel: Send = (trx, { userId, text, event, file }) =>
  insertNotice(trx, { userId, dossierId: file.dossier.id, eventSeq: event.seq, text, at: event.at });
