/** What tests file: complete answers to the demo's forms, and filings through the exchange door. */
import { randomUUID } from 'node:crypto';
import { house } from './house.ts';
import { machineToken } from '../../scripts/lib/visitor.ts';

export interface Receipt {
  readonly dossierId: number;
  readonly number: string;
}

export interface Filing {
  readonly procedureCode: string;
  readonly agencyCode?: string;
  readonly applicant: { readonly personalNumber: string; readonly fullName: string; readonly phone?: string };
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Asked anew long before it ends: a run of all tests lasts longer than a token. */
const TOKEN_MS = 5 * 60_000;
let token: { base: string; value: string; until: number } | undefined;

export async function fileByExchange(
  filing: Filing,
  key: string = randomUUID(),
  base = house().url,
): Promise<Response> {
  if (token?.base !== base || token.until < Date.now())
    token = { base, value: await machineToken(base), until: Date.now() + TOKEN_MS };
  return fetch(`${base}/api/exchange/dossiers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token.value}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(filing),
  });
}
