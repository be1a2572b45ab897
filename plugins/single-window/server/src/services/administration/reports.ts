/** Saved reports: a list, of a unit and a period, as a file, when somebody asks or by itself. */
import { identity, permits, Problem, type OfficerActor } from '@motcua/plugin-identity';
import { checkPeriod, PERIOD, text } from '../../domain/administration/columns';
import { daysOf, EVERY, nextOn, PERIODS } from '../../domain/administration/report';
import { outOfReach, refusal, type Choice, type Values } from '../../domain/administration/row';
import { isoDay, localDay } from '../../domain/working-time/calendar';
import { agencyInReach } from '../../repositories/administration';
import { dueReports, putReport, takeReport } from '../../repositories/saved-reports';
import type { Core } from '../core';
import { orderExport, type ExportFormat, type ExportJob } from '../exports/jobs';
import { exportNamed } from '../exports/lists';
import type { Administered } from './register';

const LISTS: readonly Choice[] = [
  { value: 'register', label: { vi: 'Sổ theo dõi hồ sơ (mẫu 07)', en: 'Dossier register (form 07)' } },
  { value: 'administration-officers', label: { vi: 'Danh sách cán bộ', en: 'List of officers' } },
  { value: 'administration-agencies', label: { vi: 'Danh sách cơ quan', en: 'List of agencies' } },
];
const FORMATS: readonly Choice[] = ['xlsx', 'ods', 'csv', 'pdf'].map((value) => ({
  value,
  label: { vi: value.toUpperCase(), en: value.toUpperCase() },
}));
/** Who is away over a holiday still finds it. */
const KEPT_DAYS = 14;

const SOURCE = `SELECT s.code AS key, motcua_fold(s.name) AS sort, s.agency_id AS scope_agency, motcua_fold(concat_ws(' ', s.code, s.name)) AS search,
  s.code, s.name, s.list, s.unit_code AS unit, s.period, s.format, s.every, s.owner,
  coalesce(s.valid_from::text, '') AS "validFrom", coalesce(s.valid_to::text, '') AS "validTo" FROM saved_reports s`;

const filterOf = (values: Values, today: string): Readonly<Record<string, unknown>> => {
  const unit = values['unit'] ?? '';
  switch (values['list']) {
    case 'register':
      return { unit, ...daysOf(values['period'] ?? '', today) };
    case 'administration-officers':
      return unit === '' ? {} : { only: { agency: unit } };
    default:
      return unit === '' ? {} : { only: { parent: unit } };
  }
};

/** Orders the file for an officer, with the rights that he has now. */
function make(core: Core, values: Values, actor: OfficerActor): Promise<ExportJob> {
  const today = isoDay(localDay(core.clock()));
  return orderExport(
    core,
    {
      list: values['list'] ?? '',
      // One of FORMATS: the register takes no other.
      format: (values['format'] ?? 'xlsx') as ExportFormat,
      filter: filterOf(values, today),
      language: 'vi',
      days: KEPT_DAYS,
    },
    actor,
  );
}

export const reportsOf = (core: Core): Administered => ({
  name: 'reports',
  action: 'report.keep',
  title: { vi: 'Báo cáo đã lưu', en: 'Saved reports' },
  about: {
    vi: 'Danh sách cần lập lại nhiều lần: bấm một lần, hoặc tự lập theo kỳ. Tệp nằm ở Sổ và phiếu, chỉ người lập thấy.',
    en: 'Lists that are needed again and again: at a press, or by themselves. Files lie at Registers, for their owner only.',
  },
  sql: SOURCE,
  columns: [
    text('code', 'Mã báo cáo', 'Report code', {
      fixed: true,
      required: true,
      most: 60,
      hint: {
        vi: 'Chữ thường, số, gạch nối; ví dụ so-thang',
        en: 'Lower case, figures, hyphens; such as monthly-book',
      },
    }),
    text('name', 'Tên báo cáo', 'Report name', { required: true }),
    text('list', 'Nội dung', 'Content', { kind: 'choice', required: true, choices: LISTS, most: 60 }),
    text('unit', 'Của đơn vị', 'Of the unit', { kind: 'agency', most: 40 }),
    text('period', 'Kỳ', 'Period', { kind: 'choice', required: true, choices: PERIODS, most: 20 }),
    text('format', 'Dạng tệp', 'Format', { kind: 'choice', required: true, choices: FORMATS, most: 10 }),
    text('every', 'Tự lập', 'By itself', { kind: 'choice', required: true, choices: EVERY, most: 10 }),
    text('owner', 'Người lập', 'Owner', { most: 60, given: true }),
    ...PERIOD,
  ],
  filters: ['list'],
  shown: ['name', 'list', 'unit', 'period', 'every', 'owner', 'validTo'],
  complete: (values, before, { actor }) => ({ ...values, owner: before?.['owner'] ?? actor.username }),
  check: async (db, scope, before, after) => [
    ...(/^[a-z0-9][a-z0-9.-]*$/.test(after['code'] ?? '')
      ? []
      : [
          refusal(
            'code',
            'Mã gồm chữ thường không dấu, số, gạch nối.',
            'A code has plain lower-case letters, figures and hyphens.',
          ),
        ]),
    ...checkPeriod(after),
    ...(before && before['owner'] !== scope.actor.username
      ? [refusal('', 'Chỉ người lập đổi được báo cáo.', 'Only its owner can change a report.')]
      : []),
    ...(permits(exportNamed(after['list'] ?? '')?.action ?? 'office.list', scope.actor)
      ? []
      : [refusal('list', 'Bạn không được lấy danh sách này.', 'This list is not for you.')]),
    ...(after['list'] === 'register' && after['unit'] === ''
      ? [refusal('unit', 'Chọn đơn vị của sổ.', 'Choose whose book it is.')]
      : []),
    ...(after['unit'] === '' || (await agencyInReach(db, scope, after['unit'] ?? '')) ? [] : [outOfReach('unit')]),
    ...(after['format'] === 'pdf' && after['list'] !== 'register'
      ? [refusal('format', 'Danh sách này không có mẫu in: chọn XLSX.', 'This list has no printed form: choose XLSX.')]
      : []),
  ],
  write: (trx, _before, after, { actor, today }) =>
    putReport(trx, {
      code: after['code'] ?? '',
      name: after['name'] ?? '',
      list: after['list'] ?? '',
      unit_code: after['unit'] || null,
      period: after['period'] ?? '',
      format: after['format'] ?? '',
      every: after['every'] ?? '',
      owner: actor.username,
      agency_id: actor.agencyId,
      valid_from: after['validFrom'] || null,
      valid_to: after['validTo'] || null,
      next_on: nextOn(after['every'] ?? '', today),
    }),
  run: (_strapi, values, actor) => make(core, values, actor),
});

/** One round: each report whose day has come is ordered once, for its owner; one that is refused today is tried again on its next day. */
export async function makeReports(core: Core): Promise<void> {
  const today = isoDay(localDay(core.clock()));
  for (const row of await dueReports(core.db(), today)) {
    if (!(await takeReport(core.db(), row, nextOn(row.every, today)))) continue;
    const owner = await identity(core.strapi).officer(row.owner);
    if (!owner || !permits('report.keep', owner)) continue;
    try {
      await make(core, { ...row, unit: row.unit_code ?? '' } as unknown as Values, owner);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      core.strapi.log.warn(`single-window: report ${row.code} of ${row.owner}: ${error.message}`);
    }
  }
}
