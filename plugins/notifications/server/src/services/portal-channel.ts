import type { Send } from '../api';
import { noticeRows } from '../repositories/notices';

/** Notices that the citizen finds in the portal. */
export const portalChannel: Send = ({ userId, text, event, file }) => [
  noticeRows({ userId, dossierId: file.dossier.id, eventSeq: event.seq, text, at: event.at }),
];
