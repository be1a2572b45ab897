/** The register of a unit and period as a file: form 07 on paper, and the same columns as a spreadsheet. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import { fromQuery, singleWindow, type ListExport } from '@motcua/plugin-single-window';
import { unitMark } from '../domain/paper-number';
import { bookNumber, dayWords, REGISTER, REGISTER_COLUMNS, registerCells, type RegisterRow } from '../domain/register';
import { placeOf, unitHead } from '../domain/snapshot';
import { headAgency } from '../repositories/issued-documents';
import {
  counterOf,
  registerQuery,
  registerUnits,
  unitByCode,
  unitById,
  type RegisterUnit,
} from '../repositories/register';
import { registerPaper } from './register-paper';

/** Five years at most: how long a book is kept open by anybody. */
const MOST_DAYS = 5 * 366;
const DAY = 86_400_000;

const filterSchema = z
  .strictObject({ unit: z.string().min(1).max(60), from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY, {
    path: ['to'],
    message: 'The last day lies at most five years after the first.',
  });

type RegisterFilter = z.infer<typeof filterSchema>;

class RegisterNotFound extends Problem {
  constructor() {
    super(
      'RegisterNotFound',
      404,
      { vi: 'Không có sổ này', en: 'There is no such register' },
      {
        vi: 'Đơn vị không có, hoặc sổ của đơn vị ấy không thuộc phạm vi của bạn.',
        en: 'There is no such unit, or its register is not for you.',
      },
    );
  }
}

const seesAll = async (db: Knex, actor: OfficerActor): Promise<boolean> =>
  actor.roles.some((role) => role === 'leader' || role === 'administrator') &&
  (await unitById(db, actor.agencyId))?.kind === 'province';

/** Own unit; its counter; for a commune's counter its commune; for leaders and administrators of the province each. */
async function unitFor(db: Knex, code: string, actor: OfficerActor): Promise<RegisterUnit> {
  const asked = await unitByCode(db, code);
  if (!asked) throw new RegisterNotFound();
  // A commune keeps the book of its counter; a department its own.
  const unit = asked.kind === 'commune' || asked.kind === 'province' ? await counterOf(db, asked.id) : asked;
  if (!unit) throw new RegisterNotFound();
  const own = unit.id === actor.agencyId || (unit.kind === 'one_stop_unit' && unit.parent_id === actor.agencyId);
  if (!own && !(await seesAll(db, actor))) throw new RegisterNotFound();
  return unit;
}

export async function unitsFor(
  strapi: Core.Strapi,
  actor: OfficerActor,
): Promise<readonly { code: string; name: string }[]> {
  const db = strapi.db.connection;
  const units = await registerUnits(db, (await seesAll(db, actor)) ? null : actor.agencyId);
  return units.map(({ code, name }) => ({ code, name }));
}

export const registerExportOf: ListExport<RegisterFilter> = {
  name: 'register',
  action: 'office.list',
  filter: filterSchema,
  paper: true,
  plan: async (strapi, { unit: code, from, to }, actor, language) => {
    const db = strapi.db.connection;
    const unit = await unitFor(db, code, actor);
    const book = bookNumber(from, to);
    return {
      title: `${REGISTER[language]} ${unit.code} ${from} ${to}`,
      columns: REGISTER_COLUMNS,
      read: fromQuery(db, registerQuery(unit, from, to), (row) =>
        // The columns of that query.
        registerCells(row as unknown as RegisterRow),
      ),
      purpose: 'Lập sổ theo dõi hồ sơ',
      paper: async (out) => {
        const issuer = await headAgency(db, unit.id);
        return registerPaper(out, {
          head:
            unit.kind === 'one_stop_unit'
              ? unitHead(issuer)
              : { parent: null, unit: issuer.name.toLocaleUpperCase('vi') },
          number: `${book}/STD-${unitMark(issuer)}`,
          place: placeOf(issuer),
          issuedAt: singleWindow(strapi).now().toISOString(),
          period: `Quyển số ${book}, từ ngày ${dayWords(from)} đến ngày ${dayWords(to)}`,
        });
      },
    };
  },
};
