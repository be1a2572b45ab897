/** What the description of the API tells of this room's routes. */
import { z } from 'zod';
import type { Contracts } from '@motcua/plugin-identity';
import { auditFilter, auditQuerySchemas } from '../controllers/audit-log';
import { manySchema } from '../controllers/receipts';

const dossier = { path: { id: z.int().min(1).max(2_147_483_647) } };

export const contracts: Contracts = {
  'GET /api/office/dossiers/:id/documents': { ...dossier, answer: 'list' },
  'GET /api/office/dossiers/:id/papers/:fileKey/content': { ...dossier, answer: 'file' },
  'GET /api/office/dossiers/:id/result-preview': { ...dossier, answer: 'application/pdf' },
  'POST /api/office/dossiers/:id/files': { ...dossier, file: true, status: 201 },
  'GET /api/office/documents/:verifyCode/pdf': { answer: 'application/pdf' },
  'POST /api/office/dossiers/:id/receipt': dossier,
  'POST /api/office/receipts/joined': { body: manySchema, answer: 'application/pdf' },
  ...Object.fromEntries(
    ['readings', 'flags', 'requests', 'exports', 'sign-ins', 'retention'].map((list) => [
      `GET /api/office/audit/${list}`,
      { answer: 'list' as const },
    ]),
  ),
  'GET /api/office/audit/log': {
    query: { after: auditQuerySchemas.after, limit: auditQuerySchemas.limit },
    jsonQuery: { filter: auditFilter.optional() },
  },
  'GET /papers/:fileKey': { answer: 'file' },
  'GET /documents/:name': { answer: 'application/pdf' },
  'POST /api/office/counter/papers': { file: true, status: 201 },
  'GET /api/office/counter/held': { answer: 'list' },
  'GET /api/office/dossiers/:id/control-sheet': { ...dossier, answer: 'application/pdf' },
  'GET /api/office/control-sheet': { query: { code: z.string() }, answer: 'application/pdf' },
  'GET /api/office/registers': { answer: 'any' },
  'GET /records/document-templates': { summary: 'Templates of documents' },
  'GET /records/template-procedures': { summary: 'Procedures that a template may be tried with' },
  'GET /records/template-kit': {
    summary: 'What a template may hold',
    query: { procedure: z.string().max(100).optional() },
  },
  'POST /records/template-preview': {
    summary: 'A template as a PDF, with sample answers',
    body: z.looseObject({ entry: z.unknown(), procedure: z.string().max(100).nullish() }),
  },
};
