/** What the description of the API tells of this room's routes. */
import { z } from 'zod';
import type { Contracts } from '@motcua/plugin-identity';
import { cardSchema } from '../controllers/counter';
import { decisionsSchema } from '../controllers/proposals';

export const contracts: Contracts = {
  'GET /api/office/dossiers/:id/registry': { path: { id: z.int().min(1).max(2_147_483_647) } },
  'GET /api/office/targets': { answer: 'any' },
  'POST /api/office/targets/:target/deliver': { answer: 'nothing' },
  'POST /api/office/counter/person': { body: cardSchema },
  'GET /national-data/proposals': { summary: 'Procedures with proposals from the national catalogue' },
  'GET /national-data/proposals/:documentId': { summary: 'The proposals for a procedure' },
  'POST /national-data/proposals/:documentId': { summary: 'Decides on proposals', body: decisionsSchema },
};
