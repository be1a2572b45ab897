import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { Knex } from 'knex';
import { Problem, type CitizenActor } from '@motcua/plugin-identity';
import type { StoredFile } from '../api';
import { MAX_BYTES, REFUSALS, uploadFault, type Refusal } from '../domain/check-upload';
import { safeFileName } from '../domain/file-name';
import { insertStoredFile } from '../repositories/stored-files';
import type { FileStore } from './file-store';

/** A file that is not taken; says what to do. */
class UploadRefused extends Problem {
  constructor(reason: Refusal) {
    super(
      'UploadRefused',
      422,
      { vi: 'Không nhận tệp này', en: 'This file is not accepted' },
      REFUSALS[reason],
      [{ pointer: '/file', detail: REFUSALS[reason] }],
      { reason },
    );
  }
}

/** Reads at most one byte more than is allowed, so that a larger file shows itself without filling the memory. */
async function readLimited(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw new UploadRefused('large');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Checks and keeps an upload; the temporary file is removed whatever happens. */
export async function storeUpload(
  db: Knex,
  files: FileStore,
  upload: { readonly path: string; readonly name: string; readonly owner: CitizenActor | null; readonly at: Date },
): Promise<StoredFile> {
  try {
    const bytes = await readLimited(upload.path);
    const name = safeFileName(upload.name);
    const detected = (await fileTypeFromBuffer(bytes))?.mime;
    const fault = uploadFault(bytes, name, detected);
    if (fault !== null) throw new UploadRefused(fault);
    const sha256 = await files.put(bytes);
    const stored: StoredFile = {
      key: randomBytes(16).toString('hex'),
      name,
      mime: detected ?? '',
      size: bytes.length,
      sha256,
    };
    await insertStoredFile(db, stored, upload.owner?.userId ?? null, upload.at);
    return stored;
  } finally {
    await rm(upload.path, { force: true });
  }
}
