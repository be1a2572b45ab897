import type { Core } from '@strapi/strapi';
import type { RouteDefinition } from '@motcua/plugin-identity';
import { receiptHandlers } from '../controllers/receipts';
import { paperHandlers } from '../controllers/papers';

export function routes(strapi: Core.Strapi): readonly RouteDefinition[] {
  const handle = paperHandlers(strapi);
  const receipts = receiptHandlers(strapi);
  return [
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/documents',
      access: { action: 'dossier.read' },
      summary: 'Papers issued for a dossier',
      handler: handle.documents,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/papers/:fileKey/content',
      access: { action: 'dossier.read' },
      summary: 'A paper handed in, as it was uploaded',
      handler: handle.paperContent,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/result-preview',
      access: { action: 'dossier.read' },
      summary: 'The result as it would be printed now, marked as a draft; nothing is written but the read',
      handler: handle.previewResult,
    },
    {
      method: 'POST',
      path: '/api/office/dossiers/:id/files',
      access: { action: 'dossier.write' },
      summary: 'Takes in a file to attach to an act (multipart, `file`)',
      handler: handle.attachFile,
    },
    {
      method: 'GET',
      path: '/api/office/documents/:verifyCode/pdf',
      access: { action: 'dossier.read' },
      summary: 'PDF of an issued paper',
      handler: handle.officeDocument,
    },
    {
      method: 'POST',
      path: '/api/office/dossiers/:id/receipt',
      access: { action: 'dossier.read' },
      summary: 'Has the receipt of a dossier drawn; answers its number',
      handler: receipts.draw,
    },
    {
      method: 'POST',
      path: '/api/office/receipts/joined',
      access: { action: 'office.list' },
      summary: 'The receipts of up to 500 dossiers as one PDF; each read is recorded',
      handler: receipts.join,
    },
    {
      method: 'GET',
      path: '/papers/:fileKey',
      access: { action: 'own.dossier' },
      summary: "A file of the citizen's own",
      handler: handle.ownPaper,
    },
    {
      method: 'GET',
      path: '/documents/:name',
      access: { action: 'own.dossier' },
      summary: 'PDF of a paper issued to the citizen, `<verify code>.pdf`',
      handler: handle.ownDocument,
    },
  ];
}
