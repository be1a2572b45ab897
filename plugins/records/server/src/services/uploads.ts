import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { Knex } from 'knex';
import { Problem, type CitizenActor } from '@motcua/plugin-identity';
import type { StoredFile } from '../api';
import { MAX_BYTES, REFUSALS, uploadFault, type Refusal } from '../domain/check-upload';
import { safeFileName } from '../domain/file-name';
import { insertStoredFile } from '../repositories/stored-files';
import { infection, ScannerAway } from './clamav';
import { cleanPicture } from './clean-picture';
import { unpacksTooLarge } from './unpacked-size';
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

/** An unscanned file is not taken: the sender keeps it and tries again. */
const scannerAway = (): Problem =>
  new Problem(
    'ScannerAway',
    503,
    { vi: 'Chưa quét được mã độc', en: 'The virus scanner does not answer' },
    { vi: 'Tệp chưa được nhận. Hãy thử lại sau ít phút.', en: 'The file was not taken. Try again in a few minutes.' },
  );

async function refuseInfected(bytes: Buffer): Promise<void> {
  const address = process.env['MOTCUA_CLAMAV'];
  if (!address) return;
  const found = await infection(address, bytes).catch((error: unknown) => {
    throw error instanceof ScannerAway ? scannerAway() : error;
  });
  if (found !== null) throw new UploadRefused('infected');
}

/** What is kept of an upload that passed: a photograph without what the camera wrote into it, a PDF as it is. */
async function kept(bytes: Buffer, mime: string): Promise<Buffer> {
  if (mime !== 'image/jpeg' && mime !== 'image/png') {
    if (await unpacksTooLarge(bytes)) throw new UploadRefused('unpacked');
    return bytes;
  }
  const clean = await cleanPicture(bytes, mime).catch(() => {
    throw new UploadRefused('damaged');
  });
  if (clean.length > MAX_BYTES) throw new UploadRefused('large');
  return clean;
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
    await refuseInfected(bytes);
    const whole = await kept(bytes, detected ?? '');
    const sha256 = await files.put(whole);
    const stored: StoredFile = {
      key: randomBytes(16).toString('hex'),
      name,
      mime: detected ?? '',
      size: whole.length,
      sha256,
    };
    await insertStoredFile(db, stored, upload.owner?.userId ?? null, upload.at);
    return stored;
  } finally {
    await rm(upload.path, { force: true });
  }
}
