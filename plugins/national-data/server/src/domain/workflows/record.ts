/** Step tables as provinces publish them in their decisions. A file is accepted whole or refused whole. */
import { z } from 'zod';
import { clean } from '../catalogue/text';
import { readList } from '../records';

const words = z
  .string()
  .nullish()
  .transform((value) => clean(value ?? ''));

const time = z
  .looseObject({ amount: z.number().nonnegative().nullish(), unit: z.string().nullish(), text: words })
  .nullish()
  .transform((value) => ({ amount: value?.amount ?? null, unit: value?.unit ?? null, text: value?.text ?? '' }));

const step = z
  .looseObject({
    step: words,
    does: words,
    actor: words,
    unit: words,
    time,
    forms: words,
    section: words,
    /** Labels of the steps that one time is given for. */
    shared_with: z.unknown().optional(),
    counted_in_legal_time: z.boolean().nullish(),
  })
  .refine((value) => value.does !== '' || value.actor !== '', 'says neither what is done nor by whom');

const record = z.looseObject({
  id: z.string().regex(/^[\w.-]{1,100}$/, 'is no identifier'),
  procedure_code: words,
  procedure_name: z
    .string()
    .refine((name) => clean(name) !== '', 'is empty')
    .transform(clean),
  legal_time: time,
  steps: z.array(step).min(2, 'has fewer than two steps').max(100),
  notes: words,
});

export type WorkflowRecord = z.infer<typeof record>;
export type StepRow = WorkflowRecord['steps'][number];

/** Validates all records before anything is changed. Throws CatalogueRefused. */
export const readWorkflowRecords = (value: unknown, source?: string): readonly WorkflowRecord[] =>
  readList(value, record, ({ id }) => id, { many: 'processes', one: 'process', key: 'id' }, source);
