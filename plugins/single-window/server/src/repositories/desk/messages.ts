/** Messages between office and applicant in SQL: added to, never changed. */
import type { Knex } from 'knex';

/** A thread longer than this shows its newest part. */
const SHOWN = 200;

export interface MessageRow {
  readonly id: number;
  readonly side: 'office' | 'citizen';
  readonly author_name: string;
  readonly author_unit: string;
  readonly body: string;
  readonly at: Date;
}

const COLUMNS = ['id', 'side', 'author_name', 'author_unit', 'body', 'at'] as const;

/** Oldest first. */
export async function messageRows(db: Knex, dossierId: number): Promise<readonly MessageRow[]> {
  const rows = await db<MessageRow & { readonly dossier_id: number }>('dossier_messages')
    .where('dossier_id', dossierId)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .select(...COLUMNS);
  return rows.reverse();
}

export interface NewMessage {
  readonly dossierId: number;
  readonly side: 'office' | 'citizen';
  readonly authorId: string;
  readonly authorName: string;
  readonly authorUnit: string;
  readonly text: string;
  readonly key: string;
  readonly at: Date;
}

/** The new row, or nothing when the key has written one already. */
export async function insertMessage(db: Knex, message: NewMessage): Promise<MessageRow | undefined> {
  const [row] = await db('dossier_messages')
    .insert({
      dossier_id: message.dossierId,
      side: message.side,
      author_id: message.authorId,
      author_name: message.authorName,
      author_unit: message.authorUnit,
      body: message.text,
      key: message.key,
      at: message.at,
    })
    .onConflict(['author_id', 'key'])
    .ignore()
    .returning<MessageRow[]>([...COLUMNS]);
  return row;
}

export const messageByKey = (
  db: Knex,
  authorId: string,
  key: string,
): Promise<(MessageRow & { readonly dossier_id: number }) | undefined> =>
  db<MessageRow & { readonly dossier_id: number; readonly author_id: string; readonly key: string }>('dossier_messages')
    .where({ author_id: authorId, key })
    .first();

interface ReadRow {
  readonly reader: string;
  readonly message_id: number;
}

/** How far each reader has come, by reader. */
export async function messageReads(db: Knex, dossierId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db<ReadRow & { readonly dossier_id: number }>('dossier_message_reads')
    .where('dossier_id', dossierId)
    .select('reader', 'message_id');
  return new Map(rows.map(({ reader, message_id: id }) => [reader, id]));
}

/** Never backwards. */
export const markRead = async (
  db: Knex,
  mark: { readonly dossierId: number; readonly reader: string; readonly messageId: number; readonly at: Date },
): Promise<void> => {
  await db.raw(
    `INSERT INTO dossier_message_reads (dossier_id, reader, message_id, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (dossier_id, reader) DO UPDATE SET message_id = excluded.message_id, at = excluded.at
     WHERE dossier_message_reads.message_id < excluded.message_id`,
    [mark.dossierId, mark.reader, mark.messageId, mark.at],
  );
};

/** How many messages of the office the applicant has not read, by dossier. */
export async function unreadByApplicant(db: Knex, userId: number): Promise<ReadonlyMap<number, number>> {
  const { rows } = await db.raw<{ rows: { dossier_id: number; count: string }[] }>(
    `SELECT m.dossier_id, count(*) AS count FROM dossiers d
     JOIN dossier_messages m ON m.dossier_id = d.id AND m.side = 'office'
     LEFT JOIN dossier_message_reads r ON r.dossier_id = d.id AND r.reader = 'citizen'
     WHERE d.applicant_user_id = ? AND m.id > COALESCE(r.message_id, 0)
     GROUP BY m.dossier_id`,
    [userId],
  );
  return new Map(rows.map((row) => [row.dossier_id, Number(row.count)]));
}
