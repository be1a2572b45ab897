/** The filter of a list as it stands in an address or in a saved list. */
import { z } from 'zod';
import type { ListAsked } from '../services/inbox-scope';
import { VIEWS } from '../services/inbox';

/** An empty field of a form is no filter. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional());

const filterFields = {
  step: optional(z.string().max(600)),
  procedure: optional(z.string().max(60)),
  group: optional(z.enum(['late', 'today', 'week', 'later', 'waiting', 'ended'])),
  unit: optional(z.string().max(60)),
  officer: optional(z.string().max(100)),
  channel: optional(z.enum(['online', 'counter', 'post'])),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  content: optional(z.string().trim().min(1).max(200)),
};

/** What a saved list keeps: everything but where one was in it. */
export const savedFilterSchema = z.strictObject({
  view: z.enum(VIEWS).default('mine'),
  q: optional(z.string().max(200)),
  ...filterFields,
});

export const filterSchema = savedFilterSchema.extend({ after: optional(z.string().max(300)) });

type Filter = z.infer<typeof filterSchema>;

export const askedOf = ({ view, q, after, ...filters }: Filter): ListAsked & { readonly after?: string } => ({
  view,
  filters,
  ...(q === undefined ? {} : { q }),
  ...(after === undefined ? {} : { after }),
});
