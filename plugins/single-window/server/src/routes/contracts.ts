/** What the description of the API tells of this room's routes: the controllers' own validators. */
import { z } from 'zod';
import type { Contracts } from '@motcua/plugin-identity';
import { fileSchema } from '../controllers/administration';
import { applySchema, decisionSchema, previewSchema, undoSchema, viewSchema } from '../controllers/calendars';
import { beginSchema, formSchema, takeSchema } from '../controllers/counter';
import { decisionsSchema, draftSchema, messageSchema, presenceSchema } from '../controllers/desk';
import { afterSchema, exchangeActSchema, exchangeFilingSchema } from '../controllers/exchange';
import { orderSchema } from '../controllers/exports';
import { bulkSchema, filingSchema, handOverSchema, machineBulkSchema, successionSchema } from '../controllers/filings';
import { filterSchema, savedFilterSchema } from '../controllers/inbox-filter';
import { fieldsSchema, manySchema, searchSchema } from '../controllers/lists';
import { movingSchema } from '../controllers/moving';
import { officeActSchema, rangeSchema } from '../controllers/office';
import { checkSchema, simulateSchema } from '../controllers/panel';
import { nextSchema, ticketChangeSchema } from '../controllers/queue';
import { scimPage } from '../controllers/scim';
import { MOST_ID } from '../controllers/requests';
import { savedViewSchema, viewChangeSchema } from '../controllers/saved-views';
import {
  absenceSchema,
  declineSchema,
  heldSchema,
  miningSchema,
  myAbsenceSchema,
  teamSchema,
} from '../controllers/team';

const dossier = { path: { id: z.int().min(1).max(MOST_ID) } };
const file = { path: { id: z.uuid() } };
const view = { path: { id: z.int().min(1).max(MOST_ID) } };
const SCIM = 'application/scim+json' as const;
const filter = { jsonQuery: { filter: savedFilterSchema.optional() } };
const language = z.enum(['vi', 'en']).optional();
const { year, agency } = viewSchema.shape;

export const contracts: Contracts = {
  'GET /api/office/dossiers/:id/draft': dossier,
  'PUT /api/office/dossiers/:id/draft': { ...dossier, body: draftSchema },
  'DELETE /api/office/dossiers/:id/draft': { ...dossier, answer: 'nothing' },
  'PUT /api/office/dossiers/:id/presence': { ...dossier, body: presenceSchema },
  'DELETE /api/office/dossiers/:id/presence': { ...dossier, answer: 'nothing' },
  'GET /api/office/dossiers/:id/messages': dossier,
  'POST /api/office/dossiers/:id/messages': { ...dossier, body: messageSchema, once: true, status: 201 },
  'POST /api/office/dossiers/:id/messages/read': { ...dossier, answer: 'nothing' },
  'GET /api/office/dossiers/:id/related': { ...dossier, query: { list: z.literal('1').optional() } },
  'GET /api/office/decisions': { query: decisionsSchema.shape },
  'GET /api/office/inbox': {
    jsonQuery: { filter: filterSchema.optional(), range: rangeSchema.optional() },
    answer: 'list',
  },
  'GET /api/office/dossiers/:id': dossier,
  'GET /api/office/dossiers/:id/run': dossier,
  'GET /api/office/dossiers/:id/version-changes': dossier,
  'GET /api/office/dossiers/:id/parts': { ...dossier, answer: 'any' },
  'GET /api/office/dossiers/:id/past': { ...dossier, query: { at: z.iso.datetime({ offset: true }) } },
  'POST /api/office/dossiers/:id/acts': { ...dossier, body: officeActSchema, once: true },
  'GET /api/office/likely-late': { answer: 'list' },
  'GET /api/office/calendars': { answer: 'list' },
  'GET /api/office/calendar': { query: { agency, year } },
  'POST /api/office/calendar/preview': { body: previewSchema },
  'POST /api/office/calendar/decisions': { body: decisionSchema },
  'POST /api/office/administration/calendars/imports': { body: fileSchema, status: 201 },
  'POST /api/office/administration/calendars/imports/:import/apply': { body: applySchema },
  'POST /api/office/administration/calendars/imports/:import/undo': { body: undoSchema },
  'GET /api/office/notices': {},
  'POST /api/office/notices/read': { answer: 'nothing' },
  'GET /api/office/history/verification': { query: { after: afterSchema.optional() } },
  'POST /api/exchange/dossiers': { body: exchangeFilingSchema, once: true, status: 201 },
  'POST /api/exchange/dossiers/:code/acts': { body: exchangeActSchema, once: true },
  'POST /api/office/filings': { body: filingSchema, once: true, status: 201 },
  'POST /api/office/filings/bulk': { body: bulkSchema, once: true },
  'POST /api/exchange/filings/bulk': { body: machineBulkSchema, once: true },
  'GET /api/office/dossiers/:id/choices': dossier,
  'POST /api/office/officers/:username/handover': { body: handOverSchema, once: true },
  'POST /api/office/units/:code/succession': { body: successionSchema, once: true },
  'GET /api/office/administration': { answer: 'list' },
  'GET /api/office/administration/roles': { answer: 'list' },
  'GET /api/office/glass': { answer: 'list' },
  'POST /api/office/glass': { status: 201 },
  'GET /api/office/officers/:username/absences': { answer: 'list' },
  'POST /api/office/officers/:username/absences': { body: absenceSchema, status: 201 },
  'POST /api/office/my-absences': { body: myAbsenceSchema, status: 201 },
  'POST /api/office/absence-requests/:id/decline': { body: declineSchema },
  'GET /api/office/exports': { answer: 'list' },
  'POST /api/office/exports': { body: orderSchema, status: 202 },
  'GET /api/office/exports/:id': file,
  'POST /api/office/exports/:id/cancel': file,
  'GET /api/office/exports/:id/file': { ...file, answer: 'file' },
  'GET /api/office/team': { query: teamSchema.shape },
  'GET /api/office/team/dossiers': { query: heldSchema.shape, answer: 'list' },
  'GET /api/office/mining/procedures': { answer: 'list' },
  'GET /api/office/mining': { query: miningSchema.shape },
  'GET /api/office/live': { answer: 'events' },
  'GET /scim/v2/ServiceProviderConfig': { answer: SCIM },
  'GET /scim/v2/ResourceTypes': { answer: SCIM },
  'GET /scim/v2/Schemas': { answer: SCIM },
  'GET /scim/v2/Users': { query: { ...scimPage, filter: z.string().max(300).optional() }, answer: SCIM },
  'POST /scim/v2/Users': { body: z.looseObject({}), status: 201, answer: SCIM },
  'GET /scim/v2/Users/:id': { answer: SCIM },
  'PUT /scim/v2/Users/:id': { body: z.looseObject({}), answer: SCIM },
  'PATCH /scim/v2/Users/:id': { body: z.looseObject({}), answer: SCIM },
  'DELETE /scim/v2/Users/:id': { answer: 'nothing' },
  'GET /scim/v2/Groups': { query: { ...scimPage, filter: z.string().max(300).optional() }, answer: SCIM },
  'GET /scim/v2/Groups/:id': { answer: SCIM },
  'PATCH /scim/v2/Groups/:id': { body: z.looseObject({}), answer: SCIM },
  'GET /api/office/inbox/choices': { jsonQuery: { ...filter.jsonQuery, fields: fieldsSchema.optional() } },
  'GET /api/office/search': { query: { q: searchSchema } },
  'POST /api/office/dossiers/acts': { body: manySchema, answer: 'list' },
  'GET /api/office/views': { answer: 'list' },
  'POST /api/office/views': { body: savedViewSchema, status: 201 },
  'PATCH /api/office/views/:id': { ...view, body: viewChangeSchema },
  'DELETE /api/office/views/:id': { ...view, query: { version: z.int().min(1).max(MOST_ID) }, answer: 'nothing' },
  'GET /api/office/counter/visit': { query: { language } },
  'GET /api/office/counter/procedures': {
    query: { q: z.string().optional(), others: z.enum(['true', 'false']).optional() },
    answer: 'any',
  },
  'POST /api/office/counter/procedure': { body: beginSchema },
  'POST /api/office/counter/form': { body: formSchema, answer: 'any' },
  'POST /api/office/counter/dossiers': { body: takeSchema },
  'POST /api/office/queue/next': { body: nextSchema },
  'POST /api/office/queue/tickets/:id': { path: { id: z.int().min(1).max(MOST_ID) }, body: ticketChangeSchema },
  'GET /single-window/workflow-templates': {
    summary: 'Templates of workflows',
    query: { days: z.number().min(1).max(3650).optional() },
  },
  'GET /single-window/workflow-procedures': {
    summary: 'Procedures that use a workflow',
    query: { workflow: z.string().min(1).max(100) },
  },
  'GET /single-window/publications/:documentId': {
    summary: 'Whether a procedure may be published, and what is missing',
  },
  'GET /single-window/versions/:documentId': { summary: 'The versions of a procedure' },
  'GET /single-window/versions/:documentId/compare': {
    summary: 'What one version changes in another',
    query: { before: z.int().min(1).max(MOST_ID), after: z.int().min(1).max(MOST_ID) },
  },
  'POST /single-window/workflow-check': { summary: 'Checks a workflow', body: checkSchema },
  'POST /single-window/workflow-simulate': { summary: 'Runs a workflow without a dossier', body: simulateSchema },
  'GET /single-window/moving/export/:documentId': { summary: 'A procedure as a signed file' },
  'POST /single-window/moving/inspect': { summary: 'What an import of a file would do', body: movingSchema },
  'POST /single-window/moving/import': { summary: 'Imports a procedure from a file', body: movingSchema },
  'GET /single-window/moving/keys': { summary: 'Keys of others that are trusted' },
  'DELETE /single-window/moving/keys/:kid': { summary: 'Trusts a key no more' },
};
