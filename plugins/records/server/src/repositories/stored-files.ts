import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { StoredFile } from '../api';

interface StoredFileRow {
  readonly key: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  /** Strapi writes `sha256` so. */
  readonly sha_256: string;
}

const COLUMNS = ['key', 'name', 'mime', 'size', 'sha_256'] as const;

/** A name in the panel's sense: 24 random signs, as Strapi's own document ids have. */
export const randomDocumentId = (): string => randomBytes(12).toString('hex');

export async function insertStoredFile(
  db: Knex,
  file: StoredFile,
  ownerUserId: number | null,
  at: Date,
): Promise<void> {
  await db('stored_files').insert({
    document_id: randomDocumentId(),
    key: file.key,
    name: file.name,
    mime: file.mime,
    size: file.size,
    sha_256: file.sha256,
    owner_user_id: ownerUserId,
    stored_at: at,
    created_at: at,
    updated_at: at,
  });
}

export async function storedFile(
  db: Knex,
  where: { readonly key: string; readonly owner_user_id?: number },
): Promise<StoredFile | null> {
  const row = await db<StoredFileRow>('stored_files')
    .select(...COLUMNS)
    .where(where)
    .first();
  if (row === undefined) return null;
  const { sha_256: sha256, ...rest } = row;
  return { ...rest, sha256 };
}
