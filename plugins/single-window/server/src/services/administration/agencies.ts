/** Agencies and units: the tree that decides, receives, and hands its calendar down. */
import type { Knex } from 'knex';
import { AGENCY_KINDS } from '../../domain/administration/choices';
import { beginning, checkPeriod, holdsOn, isEnding, PERIOD, text } from '../../domain/administration/columns';
import { refusal, type Refusal, type Values } from '../../domain/administration/row';
import { agencyInReach, keepPeriod, liesBelow } from '../../repositories/administration';
import { agencyId, agencyUse, putContent } from '../../repositories/administration-facts';
import type { Core } from '../core';
import type { Administered, Scope } from './register';

const SOURCE = `SELECT a.code AS key, a.code AS sort, a.id AS scope_agency, motcua_fold(concat_ws(' ', a.code, a.name, a.name_en)) AS search,
  a.code, a.name, a.name_en AS "nameEn", a.kind, p.code AS parent, a.commune_code AS "communeCode", a.address, a.phone, a.email,
  coalesce(d.valid_from::text, '') AS "validFrom",
  CASE WHEN a.active IS FALSE AND (d.key IS NULL OR (d.valid_to IS NULL AND coalesce(d.valid_from, '2000-01-01') <= current_date))
    THEN to_char(coalesce(a.updated_at, '2000-01-01'), 'YYYY-MM-DD') ELSE coalesce(d.valid_to::text, '') END AS "validTo"
FROM agencies a LEFT JOIN agencies p ON p.id = a.parent_id
LEFT JOIN administration_periods d ON d.register = 'agencies' AND d.key = a.code`;

async function checkParent(db: Knex, scope: Scope, after: Values): Promise<readonly Refusal[]> {
  const { code = '', parent = '', kind = '' } = after;
  if (parent === '')
    return kind === 'province' && (scope.whole || code === scope.actor.agencyCode)
      ? []
      : [refusal('parent', 'Chọn cơ quan cấp trên.', 'Choose the agency above.')];
  const above = await agencyInReach(db, scope, parent);
  if (!above)
    return [
      refusal(
        'parent',
        'Không có cơ quan cấp trên này trong phạm vi của bạn.',
        'There is no such agency in your reach.',
      ),
    ];
  if (!above.active && holdsOn(after, scope.today))
    return [refusal('parent', 'Cơ quan cấp trên đã kết thúc.', 'The agency above has ended.')];
  return (await liesBelow(db, parent, code))
    ? [refusal('parent', 'Cơ quan không thể nằm dưới chính nó.', 'An agency cannot lie below itself.')]
    : [];
}

/** What is under way keeps its agency where it is: dossiers, officers, units below it. */
async function checkUse(db: Knex, scope: Scope, before: Values, after: Values): Promise<readonly Refusal[]> {
  const ending = isEnding(before, after);
  const moving = before['parent'] !== after['parent'] || before['kind'] !== after['kind'];
  if (!ending && !moving) return [];
  if (ending && before['code'] === scope.actor.agencyCode)
    return [refusal('validTo', 'Không kết thúc được chính cơ quan của bạn.', 'You cannot end your own agency.')];
  const use = await agencyUse(db, before['code'] ?? '');
  const column = ending ? 'validTo' : 'parent';
  if (use.dossiers > 0)
    return [
      refusal(
        column,
        `Còn ${use.dossiers} hồ sơ đang giải quyết. Chuyển hồ sơ cho cơ quan kế thừa trước.`,
        `${use.dossiers} dossiers are under way. Hand them to its successor first.`,
      ),
    ];
  return ending && use.officers + use.below > 0
    ? [
        refusal(
          column,
          `Còn ${use.officers} cán bộ và ${use.below} đơn vị trực thuộc. Chuyển hoặc kết thúc trước.`,
          `${use.officers} officers and ${use.below} units below it are left. Move or end them first.`,
        ),
      ]
    : [];
}

export const agenciesOf = (core: Core): Administered => ({
  name: 'agencies',
  action: 'administration.structure',
  title: { vi: 'Cơ quan, đơn vị', en: 'Agencies and units' },
  about: {
    vi: 'Cây cơ quan: ai quyết định, ai tiếp nhận, lịch làm việc kế thừa từ đâu.',
    en: 'The tree of agencies: who decides, who receives, whose calendar is inherited.',
  },
  sql: SOURCE,
  columns: [
    text('code', 'Mã cơ quan', 'Agency code', {
      fixed: true,
      required: true,
      most: 40,
      hint: { vi: 'Ví dụ H44.101', en: 'Such as H44.101' },
    }),
    text('name', 'Tên cơ quan', 'Name', { required: true }),
    text('nameEn', 'Tên tiếng Anh', 'English name'),
    text('kind', 'Loại', 'Kind', { kind: 'choice', required: true, choices: AGENCY_KINDS, most: 40 }),
    text('parent', 'Cơ quan cấp trên', 'Agency above', { kind: 'agency', most: 40 }),
    text('communeCode', 'Mã địa bàn', 'Area code', { most: 10 }),
    text('address', 'Địa chỉ', 'Address', { most: 500 }),
    text('phone', 'Điện thoại', 'Telephone', { most: 40 }),
    text('email', 'Thư điện tử', 'E-mail'),
    ...PERIOD,
  ],
  filters: ['kind', 'parent'],
  shown: ['name', 'code', 'kind', 'parent', 'validTo'],
  complete: (values, before, { today }) => beginning(values, before, today),
  check: async (db, scope, before, after) => [
    ...(/^[A-Z0-9]+(\.[A-Z0-9-]+)*$/.test(after['code'] ?? '')
      ? []
      : [
          refusal(
            'code',
            'Mã gồm chữ in hoa, số và dấu chấm, ví dụ H44.101.',
            'A code has capitals, figures and dots, such as H44.101.',
          ),
        ]),
    ...checkEmail(after),
    ...checkPeriod(after),
    ...(before?.['parent'] === after['parent'] && before?.['kind'] === after['kind']
      ? []
      : await checkParent(db, scope, after)),
    ...(before ? await checkUse(db, scope, before, after) : []),
  ],
  write: async (trx, _before, after, { today }) => {
    const { code = '', parent = '', validFrom = '', validTo = '' } = after;
    const orNull = (key: string): string | null => after[key] || null;
    const active = holdsOn(after, today);
    await putContent(
      trx,
      'agencies',
      { code },
      {
        name: after['name'],
        name_en: orNull('nameEn'),
        kind: after['kind'],
        parent_id: parent === '' ? null : await agencyId(trx, parent),
        commune_code: orNull('communeCode'),
        address: orNull('address'),
        phone: orNull('phone'),
        email: orNull('email'),
        active,
      },
    );
    await keepPeriod(trx, 'agencies', code, { validFrom, validTo });
  },
  changed: () => core.directory.ready(true),
});

export const checkEmail = ({ email = '' }: Values): readonly Refusal[] =>
  email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
    ? []
    : [
        refusal(
          'email',
          'Nhập địa chỉ thư dạng ten@coquan.gov.vn.',
          'Enter an e-mail address, such as name@agency.gov.vn.',
        ),
      ];
