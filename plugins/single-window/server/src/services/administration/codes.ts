/** The codes that fields of forms offer. One that was in force may stand in a dossier: it is ended, never changed. */
import { broughtCodes, keepCodes, type CodeList } from '@motcua/plugin-eform';
import { CODE_LISTS } from '../../domain/administration/choices';
import { beginning, checkPeriod, holdsOn, PERIOD, text } from '../../domain/administration/columns';
import { refusal, type Refusal, type Values } from '../../domain/administration/row';
import { dayOf, isoDay, localDay } from '../../domain/working-time/calendar';
import { holdRegister } from '../../repositories/administration';
import { bringCodes, codeRows, hasCodes, putCode, type CodeRow } from '../../repositories/code-entries';
import type { Core } from '../core';
import type { Administered } from './register';

// The choices are these very names.
const LISTS = CODE_LISTS.map(({ value }) => value as CodeList);
/** Before any dossier. */
const ALWAYS = '2000-01-01';

const SOURCE = `SELECT e.list || ':' || e.code AS key, e.list || ':' || lpad(e.place::text, 6, '0') AS sort, NULL::integer AS scope_agency,
  motcua_fold(concat_ws(' ', e.code, e.name, e.name_en)) AS search,
  e.list, e.code, e.name, e.name_en AS "nameEn", e.place::text AS place, e.valid_from::text AS "validFrom", coalesce(e.valid_to::text, '') AS "validTo"
FROM code_entries e`;

/** Whether a day on which the code could be chosen lies behind us. */
function checkUsed(before: Values, after: Values, today: string): readonly Refusal[] {
  const { validFrom = '', validTo = '' } = before;
  const used = validFrom < today && (validTo === '' || validTo >= validFrom);
  if (!used) return [];
  const wrong = ['name', 'validFrom'].flatMap((column) =>
    before[column] === after[column]
      ? []
      : [
          refusal(
            column,
            'Mã này đã dùng: hãy kết thúc nó và thêm mã mới, hồ sơ cũ giữ nguyên nghĩa.',
            'This code was in use: end it and add a new one, so that old dossiers keep their meaning.',
          ),
        ],
  );
  const yesterday = isoDay(dayOf(today) - 1);
  const end = after['validTo'] ?? '';
  if (end !== validTo && end !== '' && end < yesterday)
    wrong.push(refusal('validTo', 'Không kết thúc mã trong quá khứ.', 'A code cannot be ended in the past.'));
  return wrong;
}

export const codesOf = (core: Core): Administered => ({
  name: 'codes',
  action: 'administration.structure',
  title: { vi: 'Danh mục mã', en: 'Code lists' },
  about: {
    vi: 'Các lựa chọn mà biểu mẫu đưa ra. Mã đã dùng thì kết thúc, không sửa nghĩa.',
    en: 'The choices that forms offer. A code that was used is ended, never given another meaning.',
  },
  sql: SOURCE,
  columns: [
    text('list', 'Danh mục', 'List', { kind: 'choice', fixed: true, required: true, choices: CODE_LISTS, most: 40 }),
    text('code', 'Mã', 'Code', { fixed: true, required: true, most: 60 }),
    text('name', 'Tên', 'Name', { required: true }),
    text('nameEn', 'Tên tiếng Anh', 'English name'),
    text('place', 'Thứ tự', 'Order', { most: 6 }),
    ...PERIOD,
  ],
  filters: ['list'],
  shown: ['name', 'code', 'list', 'validFrom', 'validTo'],
  complete: (values, before, { today }) =>
    beginning(
      {
        ...values,
        nameEn: values['nameEn'] || (values['name'] ?? ''),
        place: values['place'] || '9000',
      },
      before,
      today,
    ),
  check: (_db, { today }, before, after) => [
    ...(/^\d{1,6}$/.test(after['place'] ?? '')
      ? []
      : [refusal('place', 'Thứ tự là một số, ví dụ 10.', 'The order is a number, such as 10.')]),
    ...(after['validFrom'] === ''
      ? [refusal('validFrom', 'Nhập ngày bắt đầu.', 'Enter the first day.')]
      : before === null && (after['validFrom'] ?? '') < today
        ? [refusal('validFrom', 'Mã mới bắt đầu sớm nhất hôm nay.', 'A new code begins today at the earliest.')]
        : []),
    ...checkPeriod(after),
    ...(before ? checkUsed(before, after, today) : []),
  ],
  write: (trx, _before, after) =>
    putCode(trx, {
      list: after['list'] ?? '',
      code: after['code'] ?? '',
      name: after['name'] ?? '',
      name_en: after['nameEn'] ?? '',
      place: Number(after['place']),
      valid_from: after['validFrom'] ?? '',
      valid_to: after['validTo'] || null,
    }),
  changed: () => readCodes(core),
});

const option = ({ code, name, name_en }: CodeRow) => ({ value: code, label: { vi: name, en: name_en } });

/** Tells the forms what the lists say today. */
export async function readCodes(core: Core): Promise<void> {
  const today = isoDay(localDay(core.clock()));
  const rows = await codeRows(core.db());
  for (const list of LISTS) {
    const own = rows.filter((row) => row.list === list);
    if (own.length === 0) continue;
    const periods = own.map((row) => ({ row, values: { validFrom: row.valid_from, validTo: row.valid_to ?? '' } }));
    keepCodes(list, {
      offered: periods.filter(({ values }) => holdsOn(values, today)).map(({ row }) => option(row)),
      known: periods
        .filter(({ values: { validFrom, validTo } }) => validFrom <= today && (validTo === '' || validTo >= validFrom))
        .map(({ row }) => option(row)),
    });
  }
}

/** Once for an installation: the lists begin with what the software brings. */
export async function beginCodes(core: Core): Promise<void> {
  await core.db().transaction(async (trx) => {
    await holdRegister(trx, 'codes');
    for (const list of LISTS)
      if (!(await hasCodes(trx, list)))
        await bringCodes(
          trx,
          broughtCodes(list).map(({ value, label }, at) => ({
            list,
            code: value,
            name: label.vi,
            name_en: label.en,
            place: (at + 1) * 10,
            valid_from: ALWAYS,
            valid_to: null,
          })),
        );
  });
  await readCodes(core);
}
