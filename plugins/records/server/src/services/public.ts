import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { Problem } from '@motcua/plugin-identity';
import { attachedTo, singleWindow } from '@motcua/plugin-single-window';
import type { Records } from '../api';
import { storedFile } from '../repositories/stored-files';
import { documentPdf, documentsOf, issued, verification } from './documents';
import { fileStore } from './file-store';
import { demoSeal, sealPdf, type SealKey } from './signing';
import { storeUpload } from './uploads';

/** No such file, or not this person's: the answer is the same. */
class FileNotFound extends Problem {
  constructor() {
    super(
      'FileNotFound',
      404,
      { vi: 'Không tìm thấy tệp', en: 'File not found' },
      {
        vi: 'Tệp này không có hoặc không thuộc hồ sơ của bạn.',
        en: 'This file does not exist or is not part of your dossier.',
      },
    );
  }
}

export default ({ strapi }: { strapi: Core.Strapi }): Records => {
  const dataDir = resolve(process.env['MOTCUA_DATA_DIR'] ?? '.data');
  const files = fileStore(join(dataDir, 'uploads'));
  let seal: SealKey | undefined;
  /** The demonstration seal is for demonstrations: a production system without its own seal issues unsigned papers. */
  const sign = async (pdf: Buffer): Promise<Buffer> => {
    if (process.env['MOTCUA_PROFILE'] === 'production') return pdf;
    const now = singleWindow(strapi).now();
    seal ??= await demoSeal(join(dataDir, 'secrets'), now);
    return sealPdf(pdf, seal, now);
  };
  const opened = async (where: { key: string; owner_user_id?: number }) => {
    const file = await storedFile(strapi.db.connection, where);
    if (file === null) throw new FileNotFound();
    return { file, body: files.stream(file.sha256) };
  };
  return {
    store: (path, name, owner) =>
      storeUpload(strapi.db.connection, files, { path, name, owner, at: singleWindow(strapi).now() }),
    ownFile: (key, owner) => opened({ key, owner_user_id: owner.userId }),
    paperFile(file, fileKey) {
      if (!file.papers.some((paper) => paper.fileKey === fileKey)) throw new FileNotFound();
      return opened({ key: fileKey });
    },
    officeFile(file, fileKey) {
      const attached = file.events.some((event) => attachedTo(event).some((one) => one.fileKey === fileKey));
      if (!attached && !file.papers.some((paper) => paper.fileKey === fileKey)) throw new FileNotFound();
      return opened({ key: fileKey });
    },
    documentsOf: (dossierId) => documentsOf(strapi.db.connection, dossierId),
    documentPdf: (verifyCode) => documentPdf(strapi.db.connection, files, sign, verifyCode),
    verify: (verifyCode) => verification(strapi.db.connection, verifyCode),
    async documentDossier(verifyCode, actor) {
      const row = await issued(strapi.db.connection, verifyCode);
      return (await singleWindow(strapi).read(row.dossier_id, actor)).dossier.id;
    },
  };
};
