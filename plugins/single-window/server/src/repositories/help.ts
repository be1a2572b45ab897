/** What the help for officers reads: names of the procedures in force, and what units have written about them. */
import type { Knex } from 'knex';

export interface NamedProcedure {
  readonly code: string;
  /** The version in force; null for a procedure that is told of and not filed here. */
  readonly version: number | null;
  readonly names: readonly string[];
}

/** The published procedures with all names that people give them. */
export async function namedProcedures(db: Knex, at: Date): Promise<readonly NamedProcedure[]> {
  const { rows } = await db.raw<{
    rows: readonly { code: string; version: number | null; names: readonly (string | null)[] }[];
  }>(
    `SELECT p.code, s.id AS version, ARRAY[p.code, p.name, p.name_en, p.plain_name, p.plain_name_en, p.keywords] AS names
     FROM procedures p
     LEFT JOIN (SELECT DISTINCT ON (procedure_code) id, procedure_code FROM standing_procedure_versions WHERE effective_from <= ?
                ORDER BY procedure_code, number DESC) s ON s.procedure_code = p.code
     WHERE p.published_at IS NOT NULL`,
    [at],
  );
  return rows.map(({ names, ...row }) => ({ ...row, names: names.filter((name): name is string => name !== null) }));
}

export interface InstructionRow {
  readonly id: string;
  readonly agency_id: number;
  readonly procedure_code: string;
  readonly text: string;
  readonly writer: string;
  readonly written_at: Date;
}

const COLUMNS = ['id', 'agency_id', 'procedure_code', 'text', 'writer', 'written_at'] as const;

/** What holds now, of these units on these procedures. */
export async function instructionsInForce(
  db: Knex,
  agencyIds: readonly number[],
  codes: readonly string[],
): Promise<readonly InstructionRow[]> {
  const rows = await db<InstructionRow>('procedure_instructions')
    .distinctOn('procedure_code', 'agency_id')
    .whereIn('agency_id', [...agencyIds])
    .whereIn('procedure_code', [...codes])
    .orderBy(['procedure_code', 'agency_id', { column: 'id', order: 'desc' }])
    .select(...COLUMNS);
  return rows.filter(({ text }) => text !== '');
}

/** All that a unit has written about a procedure, newest first. */
export const instructionHistory = async (
  db: Knex,
  agencyId: number,
  code: string,
): Promise<readonly InstructionRow[]> =>
  db<InstructionRow>('procedure_instructions')
    .where({ agency_id: agencyId, procedure_code: code })
    .orderBy('id', 'desc')
    .limit(50)
    .select(...COLUMNS);

export async function writeInstruction(
  db: Knex,
  row: Omit<InstructionRow, 'id'> & { readonly written_by: number },
): Promise<void> {
  await db('procedure_instructions').insert(row);
}
