/** Which of the officers' lists can be ordered as files, and how each may be narrowed. */
import { z } from 'zod';
import { registerExport } from '../services/exports/lists';
import { heldPlan, inboxPlan, likelyLatePlan } from '../services/exports/office-lists';
import { coreFor } from '../services/public';
import { askedOf, savedFilterSchema } from './inbox-filter';

export function registerListFiles(): void {
  registerExport({
    name: 'inbox',
    action: 'office.list',
    filter: savedFilterSchema,
    paper: false,
    plan: (strapi, filter, actor, language) =>
      Promise.resolve(inboxPlan(coreFor(strapi), askedOf(filter), actor, language)),
  });
  registerExport({
    name: 'likely-late',
    action: 'office.list',
    filter: z.strictObject({}),
    paper: false,
    plan: (strapi, _filter, actor, language) => Promise.resolve(likelyLatePlan(coreFor(strapi), actor, language)),
  });
  registerExport({
    name: 'held',
    // Whose work one may look at, the plan says.
    action: 'office.list',
    filter: z.strictObject({ unit: z.string().max(60).optional(), officer: z.string().max(100).default('') }),
    paper: false,
    plan: (strapi, filter, actor, language) => heldPlan(coreFor(strapi), filter, actor, language),
  });
}
