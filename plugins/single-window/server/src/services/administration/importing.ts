/** Rows of a spreadsheet: rehearsed, shown, applied in one transaction, and taken back as a whole. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import { refusal, versionOf, type Refusal } from '../../domain/administration/row';
import { readRows, type SheetRow } from '../../domain/administration/sheet';
import { readCsv } from '../../domain/csv';
import {
  heldImport,
  holdRegister,
  importsOf,
  keepImport,
  keptRow,
  markImport,
  type ImportedRow,
  type ImportRow,
} from '../../repositories/administration';
import type { Core } from '../core';
import { readXlsx } from '../read-xlsx';
import { eventActor } from '../steps';
import { putBack, putRow, scopeOf, type Why } from './changing';
import type { Administered, Scope } from './register';

export interface ShownImport {
  readonly id: string;
  readonly fileName: string;
  readonly at: Date;
  readonly state: ImportRow['state'];
  readonly reason: string | null;
  readonly counts: Readonly<Record<ImportedRow['outcome'], number>>;
  readonly rows: readonly Omit<ImportedRow, 'before' | 'after'>[];
}

class ImportNotFound extends Problem {
  constructor() {
    super(
      'AdministrationImportNotFound',
      404,
      { vi: 'Không có lần nhập này', en: 'There is no such import' },
      { vi: 'Chỉ người đã tải tệp lên làm tiếp được.', en: 'Only whoever sent the file can go on with it.' },
    );
  }
}

class ImportOver extends Problem {
  constructor(state: ImportRow['state']) {
    super(
      'AdministrationImportOver',
      409,
      { vi: 'Lần nhập này đã xong', en: 'This import is over' },
      state === 'undone'
        ? { vi: 'Lần nhập đã được hoàn tác.', en: 'The import was taken back.' }
        : { vi: 'Trạng thái của lần nhập đã đổi. Hãy tải lại.', en: 'The import has moved on. Reload.' },
    );
  }
}

class FileRefused extends Problem {
  constructor(detail: { readonly vi: string; readonly en: string }) {
    super('AdministrationFileRefused', 422, { vi: 'Không đọc được tệp', en: 'The file cannot be read' }, null, [
      { pointer: '/file', detail },
    ]);
  }
}

export class CannotUndo extends Problem {
  constructor(rows: readonly { readonly row: number; readonly key: string; readonly errors: readonly Refusal[] }[]) {
    super(
      'AdministrationChangedSince',
      409,
      { vi: 'Có dòng không hoàn tác được', en: 'Some rows cannot be taken back' },
      {
        vi: `${rows.length} dòng đã đổi hoặc đã dùng sau khi nhập: ${rows.map(({ key }) => key).join(', ')}. Chưa hoàn tác dòng nào.`,
        en: `${rows.length} rows were changed or used since: ${rows.map(({ key }) => key).join(', ')}. Nothing was taken back.`,
      },
      [],
      { rows },
    );
  }
}

export const shownImport = ({ id, file_name: fileName, at, state, reason, results }: ImportRow): ShownImport => {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return {
    id,
    fileName,
    at,
    state,
    reason,
    counts,
    rows: results.map(({ row, key, outcome, changes, errors }) => ({ row, key, outcome, changes, errors })),
  };
};

export const MOVED_ON = refusal(
  '',
  'Dòng đã đổi sau khi xem trước.',
  'The row has been changed since it was previewed.',
);

export const sameAs = (line: number): Refusal =>
  refusal('', `Trùng với dòng ${line} của tệp.`, `The same as line ${line} of the file.`);

/** Every row in the order of the sheet; one that is refused stands in nobody's way. */
async function putRows(
  trx: Knex,
  register: Administered,
  scope: Scope,
  rows: readonly SheetRow[],
  why: Why,
  seen: ReadonlyMap<number, ImportedRow> | null,
): Promise<readonly ImportedRow[]> {
  const first = new Map<string, number>();
  const results: ImportedRow[] = [];
  for (const { row, typed } of rows) {
    const known = seen?.get(row);
    const put = await putRow(trx, register, scope, typed, why, (before) => {
      const key = before?.key;
      const earlier = key === undefined ? undefined : first.get(key);
      if (earlier !== undefined) return sameAs(earlier);
      if (!known || known.outcome === 'refused') return null;
      const same =
        known.before === null ? before === null : before && versionOf(before.values) === versionOf(known.before);
      return same ? null : MOVED_ON;
    });
    if (put.key !== '' && put.outcome !== 'refused') first.set(put.key, row);
    // What was refused in the preview was not agreed to, whatever has changed since.
    results.push({ row, ...put });
  }
  return results;
}

/** Ends a transaction that was only to show what it would do. */
class Rehearsed extends Error {
  constructor(readonly results: readonly ImportedRow[]) {
    super('rehearsed');
  }
}

async function rehearse(
  core: Core,
  register: Administered,
  scope: Scope,
  rows: readonly SheetRow[],
): Promise<readonly ImportedRow[]> {
  try {
    await core.db().transaction(async (trx) => {
      await holdRegister(trx, register.name);
      const why: Why = { reason: '', at: core.clock(), importId: null };
      throw new Rehearsed(await putRows(trx, register, scope, rows, why, null));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.results;
    throw error;
  }
  return [];
}

export interface SheetFile {
  readonly name: string;
  readonly csv?: string | undefined;
  readonly xlsx?: string | undefined;
}

export async function readSheet(
  columns: Administered['columns'],
  file: SheetFile,
): Promise<{ readonly rows: readonly SheetRow[]; readonly unknown: readonly string[] }> {
  const sheet = readRows(columns, file.xlsx === undefined ? readCsv(file.csv ?? '') : await readXlsx(file.xlsx));
  if ('refused' in sheet) throw new FileRefused(sheet.refused);
  return sheet;
}

export async function readImport(
  core: Core,
  register: Administered,
  actor: OfficerActor,
  file: SheetFile,
): Promise<ShownImport & { readonly unknown: readonly string[] }> {
  const sheet = await readSheet(register.columns, file);
  const results = await rehearse(core, register, scopeOf(core, actor), sheet.rows);
  return keepRead(core, actor, { register: register.name, file, sheet, results });
}

/** What was read stays for whoever read it, until it is applied. */
export async function keepRead(
  core: Core,
  actor: OfficerActor,
  read: {
    readonly register: string;
    readonly file: SheetFile;
    readonly sheet: { readonly rows: readonly SheetRow[]; readonly unknown: readonly string[] };
    readonly results: readonly ImportedRow[];
  },
): Promise<ShownImport & { readonly unknown: readonly string[] }> {
  const kept = {
    id: randomUUID(),
    register: read.register,
    file_name: read.file.name,
    officer_id: actor.officerId,
    at: core.clock(),
    rows: read.sheet.rows,
    results: read.results,
  };
  await keepImport(core.db(), { ...kept, actor: eventActor(actor, 'administrator') });
  return {
    ...shownImport({ ...kept, state: 'read', reason: null, applied_at: null, undone_at: null, decision: null }),
    unknown: read.sheet.unknown,
  };
}

/** The lines that were agreed to when the import was read, the results of then by their line, and the results once those lines have been put. */
export function agreedLines({ rows, results }: Pick<ImportRow, 'rows' | 'results'>) {
  const seen = new Map(results.map((result) => [result.row, result]));
  const refused = results.filter(({ outcome }) => outcome === 'refused');
  return {
    seen,
    agreed: rows.filter((one) => seen.get(one.row)?.outcome !== 'refused'),
    withRefused: (put: readonly ImportedRow[]): readonly ImportedRow[] =>
      [...put, ...refused].sort((a, b) => a.row - b.row),
  };
}

/** The import, held until the transaction ends, if it stands as it must. */
export const held = async (
  trx: Knex.Transaction,
  register: Pick<Administered, 'name'>,
  actor: OfficerActor,
  id: string,
  state: ImportRow['state'],
): Promise<ImportRow> => {
  await holdRegister(trx, register.name);
  const row = await heldImport(trx, { id, register: register.name, officerId: actor.officerId });
  if (!row) throw new ImportNotFound();
  if (row.state !== state) throw new ImportOver(row.state);
  return row;
};

export async function applyImport(
  core: Core,
  register: Administered,
  actor: OfficerActor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<ShownImport> {
  const scope = scopeOf(core, actor);
  const done = await core.db().transaction(async (trx) => {
    const row = await held(trx, register, actor, id, 'read');
    const at = core.clock();
    const { seen, agreed, withRefused } = agreedLines(row);
    const results = withRefused(await putRows(trx, register, scope, agreed, { reason, at, importId: id }, seen));
    await markImport(trx, id, { state: 'applied', reason, applied_at: at, results });
    return { ...row, state: 'applied' as const, reason, results };
  });
  await register.changed?.(core.strapi);
  return shownImport(done);
}

export const CHANGED_SINCE = refusal(
  '',
  'Dòng đã được đổi sau khi nhập.',
  'The row has been changed since the import.',
);

export interface Undone {
  readonly undone: readonly { readonly row: number; readonly key: string }[];
  readonly kept: readonly { readonly row: number; readonly key: string; readonly errors: readonly Refusal[] }[];
}

/** The last row first. Unless `partly` is wished, all of them or none. */
export async function undoImport(
  core: Core,
  register: Administered,
  actor: OfficerActor,
  { id, reason, partly }: { readonly id: string; readonly reason: string; readonly partly: boolean },
): Promise<Undone> {
  const scope = scopeOf(core, actor);
  const answer = await core.db().transaction(async (trx) => {
    const row = await held(trx, register, actor, id, 'applied');
    const at = core.clock();
    const why: Why = { reason, at, importId: id };
    const undone: { row: number; key: string }[] = [];
    const kept: { row: number; key: string; errors: readonly Refusal[] }[] = [];
    for (const { row: line, key, before, after, outcome } of [...row.results].reverse()) {
      if (after === null || (outcome !== 'new' && outcome !== 'changed')) continue;
      const now = await keptRow(trx, register, scope, key);
      if (!now || versionOf(now.values) !== versionOf(after)) {
        kept.unshift({ row: line, key, errors: [CHANGED_SINCE] });
        continue;
      }
      const back = await putBack(trx, register, scope, { key, before, after, why });
      if (back.outcome === 'refused') kept.unshift({ row: line, key, errors: back.errors });
      else undone.unshift({ row: line, key });
    }
    if (kept.length > 0 && !partly) throw new CannotUndo(kept);
    await markImport(trx, id, { state: 'undone', undone_at: at });
    return { undone, kept };
  });
  await register.changed?.(core.strapi);
  return answer;
}

export const ownImports = async (
  core: Core,
  register: Administered,
  actor: OfficerActor,
): Promise<readonly ShownImport[]> =>
  (await importsOf(core.db(), register.name, actor.officerId)).map((row) => shownImport(row));
