/** A template as the content manager stores it, looked at before it is trusted. */
import { z } from 'zod';
import type { DocumentTemplate, Logic } from '@motcua/cms';

const words = z.string().max(5000);
const logic = z.custom<Logic>((value) => value !== undefined && typeof value !== 'function');
const common = { id: z.string().min(1).max(40), shownIf: logic.optional() };

const block = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('heading'), text: words }),
  z.strictObject({
    ...common,
    type: z.literal('paragraph'),
    style: z.enum(['body', 'basis', 'centred']),
    text: words,
  }),
  z.strictObject({
    ...common,
    type: z.literal('fields'),
    lines: z.array(z.strictObject({ label: words, value: words, optional: z.boolean().optional() })).max(60),
  }),
  z.strictObject({
    ...common,
    type: z.literal('table'),
    rows: z.string().max(100),
    columns: z.array(z.strictObject({ key: z.string().max(100), label: words })).max(12),
  }),
  z.strictObject({ ...common, type: z.literal('signature'), heads: words.optional() }),
  z.strictObject({ ...common, type: z.literal('recipients'), lines: z.array(words).max(30) }),
]);

const body = z.strictObject({
  title: words,
  subject: words.optional(),
  to: words.optional(),
  symbol: z.string().max(30).optional(),
  blocks: z
    .array(block)
    .max(100)
    .refine((blocks) => new Set(blocks.map(({ id }) => id)).size === blocks.length, 'two blocks have the same id'),
});

const stored = z.object({
  code: z.string().min(1).max(100),
  name: z.string().min(1).max(300),
  nameEn: z.string().max(300).nullish(),
  kind: z.enum(['result', 'letter', 'extract']),
  body,
});

/** The template of a stored entry, or what is wrong with its shape. */
export function readTemplate(entry: unknown): { readonly template: DocumentTemplate } | { readonly wrong: string } {
  const parsed = stored.safeParse(entry);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { wrong: issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'malformed' };
  }
  const { code, name, nameEn, kind, body: written } = parsed.data;
  // JSON as it came, without the keys that are not there: the same text gives the same hash.
  return {
    template: JSON.parse(
      JSON.stringify({ code, name: { vi: name, en: nameEn?.trim() ? nameEn : name }, kind, ...written }),
    ) as DocumentTemplate,
  };
}
