import type { Knex } from 'knex';
import { Problem } from '@motcua/plugin-identity';
import type { IssuedDocument, Verification } from '../api';
import { readVerifyCode } from '../domain/verify-code';
import { issuedByCode, issuedOf, saveDigest, saveFailure, type IssuedRow } from '../repositories/issued-documents';
import type { FileStore } from './file-store';
import { renderPaper } from './pdf-renderer';

/** No issued paper carries this code. */
export class DocumentNotFound extends Problem {
  constructor() {
    super(
      'DocumentNotFound',
      404,
      { vi: 'Không tìm thấy giấy tờ', en: 'Document not found' },
      {
        vi: 'Không có giấy tờ nào mang mã này. Hãy kiểm tra lại từng ký tự.',
        en: 'No paper carries this code. Check each sign again.',
      },
    );
  }
}

const asDocument = (row: IssuedRow): IssuedDocument => ({
  id: row.id,
  form: row.form,
  number: row.data.number,
  verifyCode: row.verify_code,
  issuedAt: row.issued_at,
  status: row.status,
  title: row.data.title,
});

const UNKNOWN: Verification = {
  outcome: 'unknown',
  title: null,
  number: null,
  unit: null,
  issuedAt: null,
  dossierCode: null,
  procedureName: null,
  sha256: null,
};

export const documentsOf = async (db: Knex, dossierId: number): Promise<readonly IssuedDocument[]> =>
  (await issuedOf(db, dossierId)).map(asDocument);

export async function issued(db: Knex, verifyCode: string): Promise<IssuedRow> {
  const row = await issuedByCode(db, readVerifyCode(verifyCode));
  if (row === null) throw new DocumentNotFound();
  return row;
}

/**
 * The PDF. The first one who asks has it drawn, signed and kept under the row's lock; from then on these bytes are the
 * paper, whatever later versions of the software would draw.
 */
export async function documentPdf(
  db: Knex,
  files: FileStore,
  sign: (pdf: Buffer) => Promise<Buffer>,
  verifyCode: string,
): Promise<{ name: string; bytes: Buffer }> {
  const row = await issued(db, verifyCode);
  const name = `${row.data.number.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`;
  if (row.sha_256 !== null) return { name, bytes: await files.get(row.sha_256) };
  const drawing = db.transaction(async (trx) => {
    const locked = await issuedByCode(trx, row.verify_code, true);
    if (locked === null) throw new DocumentNotFound();
    if (locked.sha_256 !== null) return files.get(locked.sha_256);
    const drawn = await sign(await renderPaper(locked.data));
    await saveDigest(trx, locked.id, await files.put(drawn));
    return drawn;
  });
  // A paper that cannot be drawn or signed is somebody's worry at once: the watchdog finds it by this.
  const bytes = await drawing.catch(async (error: unknown) => {
    await saveFailure(db, row.id, error instanceof Error ? error.message : String(error));
    throw error;
  });
  return { name, bytes };
}

/** What anyone may know of a paper: that it is genuine, of what kind, from whom, when. No personal data. */
export async function verification(db: Knex, verifyCode: string): Promise<Verification> {
  const row = await issuedByCode(db, readVerifyCode(verifyCode));
  if (row === null) return UNKNOWN;
  const { data } = row;
  return {
    outcome: row.status === 'valid' ? 'genuine' : 'withdrawn',
    title: data.title,
    number: data.number,
    unit: row.form === 'result' || row.form === 'letter' ? data.agency.name : data.unit.name,
    issuedAt: row.issued_at,
    dossierCode: data.dossierCode,
    procedureName: data.procedureName,
    sha256: row.sha_256,
  };
}
