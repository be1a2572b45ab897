/** A row made, changed or ended: checked, written, and kept in the history with its reason. */
import type { Knex } from 'knex';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import {
  differences,
  refusal,
  typedValues,
  versionOf,
  type Refusal,
  type Values,
} from '../../domain/administration/row';
import { withdrawn } from '../../domain/administration/columns';
import { isoDay, localDay } from '../../domain/working-time/calendar';
import {
  changesOf,
  countRows,
  holdRegister,
  keepChange,
  keptRow,
  rowsAfter,
  type Asked,
  type ImportedRow,
  type KeptRow,
} from '../../repositories/administration';
import type { Core } from '../core';
import { eventActor } from '../steps';
import { keyOf, type Administered, type Scope } from './register';

/** An administrator keeps what lies below the own agency; who keeps the system keeps all of it, but no personal data: the policy sees to that. */
export const scopeOf = (core: Core, actor: OfficerActor): Scope => ({
  actor,
  agencyId: actor.agencyId,
  whole: actor.roles.includes('system_administrator'),
  today: isoDay(localDay(core.clock())),
});

class RowNotFound extends Problem {
  constructor() {
    super(
      'AdministeredRowNotFound',
      404,
      { vi: 'Không có dòng này', en: 'There is no such row' },
      {
        vi: 'Dòng không có, hoặc thuộc đơn vị mà bạn không quản trị.',
        en: 'There is no such row, or it belongs to a unit that you do not administer.',
      },
    );
  }
}

class RowChanged extends Problem {
  constructor(row: KeptRow) {
    super(
      'AdministeredRowChanged',
      409,
      { vi: 'Dòng vừa được người khác đổi', en: 'The row has just been changed' },
      { vi: 'Hãy xem lại nội dung mới rồi đổi.', en: 'Look at what it says now, then change it.' },
      [],
      { version: versionOf(row.values), values: row.values },
    );
  }
}

class RowRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super(
      'AdministeredRowRefused',
      422,
      { vi: 'Chưa lưu được', en: 'Not saved' },
      null,
      refusals.map(({ column, detail }) => ({ pointer: column === '' ? '' : `/values/${column}`, detail })),
    );
  }
}

export interface ShownRow {
  readonly key: string;
  readonly version: string;
  readonly values: Values;
}

const shown = ({ key, values }: KeptRow): ShownRow => ({ key, version: versionOf(values), values });

export async function listRows(
  core: Core,
  register: Administered,
  actor: OfficerActor,
  asked: Asked,
  page: { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<{
  readonly rows: readonly ShownRow[];
  readonly next: readonly [string, string] | null;
  /** Only with the first page. */
  readonly total: number | null;
}> {
  const reach = scopeOf(core, actor);
  const found = await rowsAfter(core.db(), register, reach, asked, { ...page, limit: page.limit + 1 });
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(shown),
    next: found.length > page.limit && last ? [last.sort, last.key] : null,
    total: page.after ? null : await countRows(core.db(), register, reach, asked),
  };
}

export async function rowWithHistory(core: Core, register: Administered, actor: OfficerActor, key: string) {
  const row = await keptRow(core.db(), register, scopeOf(core, actor), key);
  if (!row?.inReach) throw new RowNotFound();
  const changes = await changesOf(core.db(), register.name, key);
  return {
    ...shown(row),
    history: changes.map(({ id, before, after, reason, actor: by, at, import_id }) => ({
      id,
      made: before === null,
      changes: differences(register.columns, before ?? {}, after),
      reason,
      by: { name: by.name, role: by.role, unit: by.unit },
      at,
      imported: import_id !== null,
    })),
  };
}

const elsewhere = (): Refusal =>
  refusal(
    '',
    'Mã này đã dùng ở đơn vị mà bạn không quản trị.',
    'This code is taken in a unit that you do not administer.',
  );

export interface Why {
  readonly reason: string;
  readonly at: Date;
  readonly importId: string | null;
}

/** Writes one row as it should be and keeps the change; what is written is read back, as whoever asks next reads it. */
async function writeRow(
  trx: Knex,
  register: Administered,
  scope: Scope,
  { key, before, after, why }: { key: string; before: Values | null; after: Values; why: Why },
): Promise<Values> {
  await register.write(trx, before, after, scope);
  const written = await keptRow(trx, register, scope, key);
  if (!written) throw new Error(`${register.name}: ${key} was written and is not there`);
  const { roles } = scope.actor;
  await keepChange(trx, {
    register: register.name,
    key,
    before,
    after: written.values,
    reason: why.reason,
    actor: scope.by ?? eventActor(scope.actor, roles.includes('administrator') ? 'administrator' : (roles[0] ?? '')),
    at: why.at,
    import_id: why.importId,
  });
  return written.values;
}

/** Within a transaction that holds the register. `seen` says what the row must be still, where that matters. */
export async function putRow(
  trx: Knex,
  register: Administered,
  scope: Scope,
  typed: Values,
  why: Why,
  seen?: (before: KeptRow | null) => Refusal | null,
): Promise<Omit<ImportedRow, 'row'>> {
  const named = keyOf(register, typedValues(register.columns, null, typed).values);
  const found = await keptRow(trx, register, scope, named);
  const before = found?.values ?? null;
  const read = typedValues(register.columns, before, typed);
  const after = register.complete?.(read.values, before, scope) ?? read.values;
  const moved = seen?.(found) ?? null;
  const refused = (errors: readonly Refusal[]): Omit<ImportedRow, 'row'> => ({
    key: named,
    outcome: 'refused',
    changes: [],
    errors,
    before,
    after: null,
  });
  if (found && !found.inReach) return { ...refused([elsewhere()]), before: null };
  if (moved) return refused([moved]);
  if (read.wrong.length > 0) return refused(read.wrong);
  const changes = differences(register.columns, before ?? {}, after);
  if (before && changes.length === 0)
    return { key: named, outcome: 'unchanged', changes, errors: [], before, after: before };
  const errors = await register.check(trx, scope, before, after);
  if (errors.length > 0) return refused(errors);
  const written = await writeRow(trx, register, scope, { key: named, before, after, why });
  return { key: named, outcome: before ? 'changed' : 'new', changes, errors: [], before, after: written };
}

/** One row by its form. Without `version` it is a new one. */
export async function changeRow(
  core: Core,
  register: Administered,
  actor: OfficerActor,
  input: { readonly key?: string; readonly version?: string; readonly values: Values; readonly reason: string },
): Promise<ShownRow> {
  const scope = scopeOf(core, actor);
  const result = await core.db().transaction(async (trx) => {
    await holdRegister(trx, register.name);
    let typed = input.values;
    if (input.key !== undefined) {
      const row = await keptRow(trx, register, scope, input.key);
      if (!row?.inReach) throw new RowNotFound();
      if (versionOf(row.values) !== input.version) throw new RowChanged(row);
      typed = { ...row.values, ...typed };
      if (keyOf(register, typedValues(register.columns, null, typed).values) !== input.key)
        throw new RowRefused([
          refusal('', 'Không đổi được mã của dòng đã có.', 'The code of a row that is there cannot be changed.'),
        ]);
    }
    const put = await putRow(
      trx,
      register,
      scope,
      typed,
      { reason: input.reason, at: core.clock(), importId: null },
      (before) =>
        before && input.key === undefined ? refusal('', 'Mã này đã có.', 'This code is there already.') : null,
    );
    if (put.outcome === 'refused') throw new RowRefused(put.errors);
    return put;
  });
  await register.changed?.(core.strapi);
  const values = result.after ?? {};
  return { key: result.key, version: versionOf(values), values };
}

type Back =
  | { readonly outcome: 'refused'; readonly errors: readonly Refusal[] }
  | { readonly outcome: 'back'; readonly values: Values };

/** A row as it was before a change that it still stands as; one that the change has made has never been in force. */
export async function putBack(
  trx: Knex.Transaction,
  register: Administered,
  scope: Scope,
  change: { readonly key: string; readonly before: Values | null; readonly after: Values; readonly why: Why },
): Promise<Back> {
  const { key, after: now, why } = change;
  const after = change.before ?? withdrawn(now, scope.today);
  const errors = await register.check(trx, scope, now, after);
  if (errors.length > 0) return { outcome: 'refused', errors };
  return { outcome: 'back', values: await writeRow(trx, register, scope, { key, before: now, after, why }) };
}

/** Takes the newest change of a row back: it is again as it was before, and a row that was made has never been in force. */
export async function undoChange(
  core: Core,
  register: Administered,
  actor: OfficerActor,
  { key, change, reason }: { readonly key: string; readonly change: number; readonly reason: string },
): Promise<ShownRow> {
  const scope = scopeOf(core, actor);
  const values = await core.db().transaction(async (trx) => {
    await holdRegister(trx, register.name);
    const row = await keptRow(trx, register, scope, key);
    if (!row?.inReach) throw new RowNotFound();
    const [last] = await changesOf(trx, register.name, key);
    if (last?.id !== change || versionOf(last.after) !== versionOf(row.values)) throw new RowChanged(row);
    const why: Why = { reason, at: core.clock(), importId: null };
    const back = await putBack(trx, register, scope, { key, before: last.before, after: last.after, why });
    if (back.outcome === 'refused') throw new RowRefused(back.errors);
    return back.values;
  });
  await register.changed?.(core.strapi);
  return { key, version: versionOf(values), values };
}
