import type { z } from 'zod';
import { Problem } from '@motcua/plugin-identity';

/** What came in, as the schema has it. @throws RequestRefused (422) */
export function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem('RequestRefused', 422, { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' });
}
