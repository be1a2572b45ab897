import type { Core } from '@strapi/strapi';
import type { Access, RouteDefinition } from '@motcua/plugin-identity';
import { paperHandlers } from '../controllers/papers';

const officer: Access = { who: 'officer', roles: 'any' };
const citizen: Access = { who: 'citizen' };

export function routes(strapi: Core.Strapi): readonly RouteDefinition[] {
  const handle = paperHandlers(strapi);
  return [
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/documents',
      access: officer,
      summary: 'Papers issued for a dossier',
      handler: handle.documents,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/papers/:fileKey/content',
      access: officer,
      summary: 'A paper handed in, as it was uploaded',
      handler: handle.paperContent,
    },
    {
      method: 'POST',
      path: '/api/office/dossiers/:id/files',
      access: officer,
      summary: 'Takes in a file to attach to an act (multipart, `file`)',
      handler: handle.attachFile,
    },
    {
      method: 'GET',
      path: '/api/office/documents/:verifyCode/pdf',
      access: officer,
      summary: 'PDF of an issued paper',
      handler: handle.officeDocument,
    },
    {
      method: 'GET',
      path: '/papers/:fileKey',
      access: citizen,
      summary: "A file of the citizen's own",
      handler: handle.ownPaper,
    },
    {
      method: 'GET',
      path: '/documents/:name',
      access: citizen,
      summary: 'PDF of a paper issued to the citizen, `<verify code>.pdf`',
      handler: handle.ownDocument,
    },
  ];
}
