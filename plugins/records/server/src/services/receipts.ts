/** The receipts (form 01) of many dossiers. */
import type { Core } from '@strapi/strapi';
import { identity, Problem, type OfficerActor } from '@motcua/plugin-identity';
import { singleWindow } from '@motcua/plugin-single-window';
import { records, type IssuedDocument } from '../api';
import { joinPdfs } from './join-papers';

const RECEIPT = '01';

class ReceiptMissing extends Problem {
  constructor() {
    super(
      'ReceiptMissing',
      404,
      { vi: 'Hồ sơ chưa có giấy tiếp nhận', en: 'There is no receipt yet' },
      { vi: 'Giấy tiếp nhận và hẹn trả có khi hồ sơ được tiếp nhận.', en: 'The receipt is issued at reception.' },
    );
  }
}

async function receiptOf(strapi: Core.Strapi, dossierId: number, actor: OfficerActor): Promise<IssuedDocument> {
  await singleWindow(strapi).read(dossierId, actor);
  const receipt = (await records(strapi).documentsOf(dossierId)).findLast(
    ({ form, status }) => form === RECEIPT && status === 'valid',
  );
  if (!receipt) throw new ReceiptMissing();
  return receipt;
}

/** Has the receipt drawn, so that joining many is only copying; nothing of it is shown. */
export async function drawReceipt(
  strapi: Core.Strapi,
  dossierId: number,
  actor: OfficerActor,
): Promise<IssuedDocument> {
  const receipt = await receiptOf(strapi, dossierId, actor);
  await records(strapi).documentPdf(receipt.verifyCode);
  return receipt;
}

/** One PDF in the order of the dossiers; every read is recorded. */
export async function joinedReceipts(
  strapi: Core.Strapi,
  dossierIds: readonly number[],
  actor: OfficerActor,
): Promise<Uint8Array> {
  const codes: string[] = [];
  for (const id of dossierIds) codes.push((await receiptOf(strapi, id, actor)).verifyCode);
  await identity(strapi).recordReads(actor, dossierIds, 'In giấy tiếp nhận hồ sơ');
  async function* papers(): AsyncGenerator<Uint8Array> {
    for (const code of codes) yield (await records(strapi).documentPdf(code)).bytes;
  }
  return joinPdfs(papers(), 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
}
