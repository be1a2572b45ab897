/** Many filings from one spreadsheet: each row is filed on its own, and each has its answer; none is lost, none filed twice. */
import type { Channel } from '@motcua/cms';
import { identity, Problem, type OfficerActor } from '@motcua/plugin-identity';
import type { DossierLife } from '../api';
import { bulkRows, type BulkRow } from '../domain/bulk-rows';
import { readCsv } from '../domain/csv';
import { FilingRefused, ProcedureNotOnline } from '../domain/errors';
import { sha256 } from '../domain/hash-chain';
import type { Core } from './core';
import { fileDossier } from './filing';
import { violation } from './filing-checks';
import { readXlsx } from './read-xlsx';

/** One request must not run for minutes; a longer file is sent in parts. */
const MOST_ROWS = 500;

export interface BulkInput {
  readonly idempotencyKey: string;
  readonly procedureCode: string;
  readonly agencyCode?: string;
  readonly channel: Channel;
  readonly csv?: string | undefined;
  /** A workbook (.xlsx) in base64; its first sheet counts. */
  readonly xlsx?: string | undefined;
  readonly language: 'vi' | 'en';
  readonly life: DossierLife;
  readonly receivingUnit?: string;
  readonly filedBy?: OfficerActor;
}

export interface RowResult {
  readonly row: number;
  readonly filed: boolean;
  readonly number: string | null;
  readonly dossierId: number | null;
  /** Why not, in words, with the cell where it is known. */
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

const refused = (row: number, problem: Problem, language: 'vi' | 'en'): RowResult => ({
  row,
  filed: false,
  number: null,
  dossierId: null,
  errors:
    problem.violations.length > 0
      ? problem.violations.map(({ pointer, detail }) => ({ pointer, detail: detail[language] }))
      : [{ pointer: '', detail: (problem.detail ?? problem.title)[language] }],
});

async function fileRow(core: Core, input: BulkInput, row: BulkRow, key: string): Promise<RowResult> {
  try {
    if (!/^\d{10,13}$/.test(row.personalNumber) || row.fullName === '')
      throw new FilingRefused([
        violation(
          '/personalNumber',
          'Cần số định danh và họ tên người nộp.',
          'Number and name of the applicant are needed.',
        ),
      ]);
    const applicant = await identity(core.strapi).citizenAccount({
      personalNumber: row.personalNumber,
      fullName: row.fullName,
      phone: row.phone,
      email: null,
    });
    const receipt = await fileDossier(core, {
      idempotencyKey: key,
      procedureCode: input.procedureCode,
      applicant,
      channel: input.channel,
      ...(input.agencyCode === undefined ? {} : { agencyCode: input.agencyCode }),
      answers: row.answers,
      provenance: {},
      papers: [],
      language: input.language,
      life: input.life,
      ...(input.receivingUnit === undefined ? {} : { receivingUnit: input.receivingUnit }),
      ...(input.filedBy === undefined ? {} : { filedBy: input.filedBy }),
    });
    return { row: row.row, filed: true, number: receipt.number, dossierId: receipt.dossierId, errors: [] };
  } catch (error) {
    if (error instanceof Problem) return refused(row.row, error, input.language);
    throw error;
  }
}

/** Sent again, a row that was filed answers as before; one that was put right is filed now. */
export async function fileMany(core: Core, input: BulkInput): Promise<readonly RowResult[]> {
  const version = await core.versions.current(input.procedureCode);
  if (!version?.content.form) throw new ProcedureNotOnline();
  const cells = input.xlsx === undefined ? readCsv(input.csv ?? '') : await readXlsx(input.xlsx);
  const rows = bulkRows(version.content.form, cells);
  if (rows.length === 0 || rows.length > MOST_ROWS)
    throw new FilingRefused([
      violation(
        input.xlsx === undefined ? '/csv' : '/xlsx',
        `Tệp phải có từ 1 đến ${MOST_ROWS} dòng.`,
        `The file must have 1 to ${MOST_ROWS} rows.`,
      ),
    ]);
  const seen = new Map<string, number>();
  const results: RowResult[] = [];
  for (const row of rows) {
    const digest = sha256(row.content).slice(0, 32);
    const nth = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, nth);
    results.push(await fileRow(core, input, row, `${input.idempotencyKey}:${digest}:${nth}`));
  }
  return results;
}
