/** Who files in the tests, and what: the demo's confirmation of marital status, decided by phường Việt Trì. */
import { fileByExchange, type Filing, type Receipt } from './factories.ts';

const HOA = { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA', phone: '0912345678' } as const;

export async function maritalStatusFiling(): Promise<Filing> {
  const { sampleAnswers } = await import('@motcua/database');
  return {
    procedureCode: '1.004873',
    agencyCode: 'H44.101',
    applicant: HOA,
    answers: sampleAnswers('1.004873', HOA.personalNumber),
  };
}

export async function fileOne(key?: string, base?: string): Promise<Receipt> {
  const response = await fileByExchange(await maritalStatusFiling(), key, base);
  if (!response.ok) throw new Error(`The filing was refused: ${response.status} ${await response.text()}`);
  return (await response.json()) as Receipt;
}
