import type { Knex } from 'knex';
import type { Text } from '@motcua/cms';
import type { NewRows } from '@motcua/plugin-single-window';
import type { Notice } from '../api';

interface NoticeRow {
  readonly id: string;
  readonly dossier_id: number;
  readonly text: Text;
  readonly at: Date;
  readonly read_at: Date | null;
}

const MOST = 50;

/** One notice per event; a repeat of the same event changes nothing. */
export const noticeRows = (notice: {
  readonly userId: number;
  readonly dossierId: number;
  readonly eventSeq: number;
  readonly text: Text;
  readonly at: Date;
}): NewRows => ({
  table: 'notices',
  ignoreKnown: true,
  rows: [
    {
      user_id: notice.userId,
      dossier_id: notice.dossierId,
      event_seq: notice.eventSeq,
      text: JSON.stringify(notice.text),
      at: notice.at,
    },
  ],
});

export async function noticesOf(db: Knex, userId: number): Promise<readonly Notice[]> {
  const rows = await db<NoticeRow & { readonly user_id: number }>('notices')
    .select('id', 'dossier_id', 'text', 'at', 'read_at')
    .where('user_id', userId)
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(MOST);
  return rows.map((row) => ({
    id: Number(row.id),
    dossierId: row.dossier_id,
    text: row.text,
    at: row.at,
    read: row.read_at !== null,
  }));
}
