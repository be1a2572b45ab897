/** Form 06 of a dossier, drawn from its events whenever it is asked for. */
import type { Core } from '@strapi/strapi';
import { singleWindow, type DossierFile } from '@motcua/plugin-single-window';
import { controlSheet } from '../domain/control-sheet';
import { controlSheetDefinition } from '../domain/control-sheet-paper';
import { unitMark } from '../domain/paper-number';
import { placeOf, unitHead } from '../domain/snapshot';
import { headAgency, receiptNumber } from '../repositories/issued-documents';
import { renderSheet } from './pdf-renderer';

/** The sheet goes with the unit's copy of the receipt and carries its serial: `0001/PKS-BPTNTKQ`. */
const sheetNumber = (receipt: string | null, mark: string): string => `${receipt?.split('/')[0] ?? '……'}/PKS-${mark}`;

export async function controlSheetPdf(
  strapi: Core.Strapi,
  file: DossierFile,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const db = strapi.db.connection;
  const unit = await headAgency(db, file.dossier.oneStopUnitId);
  const sheet = controlSheet(file);
  const bytes = await renderSheet(
    controlSheetDefinition({
      ...sheet,
      head: unitHead(unit),
      number: sheetNumber(await receiptNumber(db, file.dossier.id), unitMark(unit)),
      place: placeOf(unit),
      issuedAt: singleWindow(strapi).now().toISOString(),
    }),
  );
  return { name: `phieu-kiem-soat-${sheet.dossierCode}.pdf`, bytes };
}
