/** Papers that could not be signed: for the single window's watchdog. */
import type { WatchSource } from '@motcua/plugin-single-window';
import { failedPapers } from '../repositories/issued-documents';

export const failedSignatures: WatchSource = async (db) =>
  (await failedPapers(db)).map(({ dossierId, number, since }) => ({
    kind: 'signature_failed',
    dossierId,
    since,
    detail: { vi: `Văn bản ${number} chưa ký được.`, en: `Paper ${number} could not be signed.` },
  }));
