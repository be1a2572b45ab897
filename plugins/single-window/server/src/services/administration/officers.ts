/** Officers: who signs in, where they work, and in which roles. */
import type { Knex } from 'knex';
import { ROLE_CHOICES } from '../../domain/administration/choices';
import { beginning, checkPeriod, holdsOn, PERIOD, text } from '../../domain/administration/columns';
import { manyOf, outOfReach, refusal, type Refusal, type Values } from '../../domain/administration/row';
import { agencyInReach, keepPeriod } from '../../repositories/administration';
import { agencyId, heldRoles, putContent } from '../../repositories/administration-facts';
import type { Administered, Scope } from './register';
import { checkEmail } from './agencies';

const SOURCE = `SELECT o.username AS key, motcua_fold(o.full_name) AS sort, o.agency_id AS scope_agency,
  motcua_fold(concat_ws(' ', o.username, o.full_name, o.position, a.code, a.name)) AS search,
  o.username, o.full_name AS "fullName", o.position, a.code AS agency,
  (SELECT string_agg(role, '; ' ORDER BY role COLLATE "C") FROM jsonb_array_elements_text(o.roles::jsonb) role) AS roles, o.phone, o.email,
  coalesce(d.valid_from::text, '') AS "validFrom",
  CASE WHEN o.active IS FALSE AND (d.key IS NULL OR (d.valid_to IS NULL AND coalesce(d.valid_from, '2000-01-01') <= current_date))
    THEN to_char(coalesce(o.updated_at, '2000-01-01'), 'YYYY-MM-DD') ELSE coalesce(d.valid_to::text, '') END AS "validTo"
FROM officers o JOIN agencies a ON a.id = o.agency_id
LEFT JOIN administration_periods d ON d.register = 'officers' AND d.key = o.username`;

/** Nobody shuts himself out, and nobody gives himself more than he was given. */
function checkSelf(scope: Scope, before: Values | null, after: Values): readonly Refusal[] {
  if (before?.['username'] !== scope.actor.username) return [];
  return ['roles', 'agency', 'validFrom', 'validTo'].flatMap((column) =>
    before[column] === after[column]
      ? []
      : [
          refusal(
            column,
            'Quyền của chính bạn do người quản trị khác đổi.',
            'Your own rights are changed by another administrator.',
          ),
        ],
  );
}

/** Rights over the whole system are not handed out by whoever keeps a part of it. */
function checkPower(scope: Scope, before: Values | null, after: Values): readonly Refusal[] {
  const had = manyOf(before?.['roles'] ?? '');
  const has = manyOf(after['roles'] ?? '');
  const moved = had.includes('system_administrator') !== has.includes('system_administrator');
  return moved && !scope.whole
    ? [
        refusal(
          'roles',
          'Vai trò Quản trị hệ thống do quản trị hệ thống cấp.',
          'The role System administrator is given by a system administrator.',
        ),
      ]
    : [];
}

/** What somebody holds is given to another first: no step is left with a person who may not do it. */
async function checkHeld(db: Knex, before: Values, after: Values): Promise<readonly Refusal[]> {
  const ending = after['validTo'] !== before['validTo'] && after['validTo'] !== '';
  const leaving = ending || before['agency'] !== after['agency'];
  const kept = new Set(manyOf(after['roles'] ?? ''));
  const held = [...(await heldRoles(db, before['username'] ?? ''))].filter(([role]) => leaving || !kept.has(role));
  const count = held.reduce((sum, [, one]) => sum + one, 0);
  return count === 0
    ? []
    : [
        refusal(
          ending ? 'validTo' : before['agency'] === after['agency'] ? 'roles' : 'agency',
          `Đang giữ ${count} bước hồ sơ. Giao lại ở trang Đội ngũ trước.`,
          `Holds ${count} steps of dossiers. Give them to others on the page Team first.`,
        ),
      ];
}

async function checkAgency(db: Knex, scope: Scope, before: Values | null, after: Values): Promise<readonly Refusal[]> {
  if (before && before['agency'] === after['agency']) return [];
  const agency = await agencyInReach(db, scope, after['agency'] ?? '');
  if (!agency) return [outOfReach('agency')];
  return agency.active ? [] : [refusal('agency', 'Đơn vị đã kết thúc.', 'The unit has ended.')];
}

export const officers: Administered = {
  name: 'officers',
  action: 'administration.people',
  title: { vi: 'Cán bộ', en: 'Officers' },
  about: {
    vi: 'Ai đăng nhập được, làm ở đơn vị nào, với những vai trò gì.',
    en: 'Who can sign in, in which unit they work, in which roles.',
  },
  sql: SOURCE,
  columns: [
    text('username', 'Tên đăng nhập', 'User name', {
      fixed: true,
      required: true,
      most: 60,
      hint: { vi: 'Chữ thường, số, dấu chấm; ví dụ hoa.nguyen', en: 'Lower case, figures, dots; such as hoa.nguyen' },
    }),
    text('fullName', 'Họ và tên', 'Full name', { required: true }),
    text('position', 'Chức vụ', 'Position'),
    text('agency', 'Đơn vị', 'Unit', { kind: 'agency', required: true, most: 40 }),
    text('roles', 'Vai trò', 'Roles', { kind: 'many', required: true, choices: ROLE_CHOICES, most: 400 }),
    text('phone', 'Điện thoại', 'Telephone', { most: 40 }),
    text('email', 'Thư điện tử', 'E-mail'),
    ...PERIOD,
  ],
  filters: ['agency', 'roles'],
  shown: ['fullName', 'username', 'position', 'agency', 'roles', 'validTo'],
  complete: (values, before, { today }) => beginning(values, before, today),
  check: async (db, scope, before, after) => [
    ...(/^[a-z0-9][a-z0-9._-]+$/.test(after['username'] ?? '')
      ? []
      : [
          refusal(
            'username',
            'Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm.',
            'A user name has plain lower-case letters, figures and dots.',
          ),
        ]),
    ...checkEmail(after),
    ...checkPeriod(after),
    ...checkSelf(scope, before, after),
    ...checkPower(scope, before, after),
    ...(await checkAgency(db, scope, before, after)),
    ...(before ? await checkHeld(db, before, after) : []),
  ],
  write: async (trx, _before, after, { today }) => {
    const { username = '', validFrom = '', validTo = '' } = after;
    await putContent(
      trx,
      'officers',
      { username },
      {
        full_name: after['fullName'],
        position: after['position'] || null,
        phone: after['phone'] || null,
        email: after['email'] || null,
        roles: JSON.stringify(manyOf(after['roles'] ?? '')),
        agency_id: await agencyId(trx, after['agency'] ?? ''),
        active: holdsOn(after, today),
      },
    );
    await keepPeriod(trx, 'officers', username, { validFrom, validTo });
  },
};
