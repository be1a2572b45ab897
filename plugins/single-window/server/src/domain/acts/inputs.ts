/** What standing acts carry, in zod. */
import { z } from 'zod';

export const words = z.string().trim().min(1).max(2000);
export const agencyCode = z.string().min(1).max(50);
export const username = z.string().min(1).max(100);
export const day = z.iso.date();
const personalNumber = z.string().regex(/^\d{10,13}$/);

export const person = z.strictObject({
  name: z.string().trim().min(1).max(200),
  number: personalNumber,
  phone: z.string().max(30).optional(),
  address: z.string().max(500).optional(),
  relation: words,
});

export const question = z.strictObject({
  agency: agencyCode,
  question: words,
  days: z.number().int().min(1).max(60),
});

export const nothing = z.strictObject({});
