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

let token: { base: string; value: string } | undefined;

export async function fileByExchange(
  filing: Filing,
  key: string = randomUUID(),
  base = house().url,
): Promise<Response> {
  if (token?.base !== base) token = { base, value: await machineToken(base) };
  return fetch(`${base}/api/exchange/dossiers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token.value}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(filing),
  });
}
