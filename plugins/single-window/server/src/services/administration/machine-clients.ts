/** Machines that keep the officers of an organisation (SCIM): which client, of which agency, from when to when. */
import { beginning, checkPeriod, PERIOD, text } from '../../domain/administration/columns';
import { outOfReach, refusal } from '../../domain/administration/row';
import { agencyInReach } from '../../repositories/administration';
import { agencyId } from '../../repositories/administration-facts';
import { putMachineClient } from '../../repositories/machine-clients';
import type { Administered } from './register';

const SOURCE = `SELECT m.client_id AS key, m.client_id AS sort, m.agency_id AS scope_agency, motcua_fold(concat_ws(' ', m.client_id, m.name, a.name)) AS search,
  m.client_id AS client, m.name, a.code AS agency, coalesce(m.valid_from::text, '') AS "validFrom", coalesce(m.valid_to::text, '') AS "validTo"
FROM machine_clients m JOIN agencies a ON a.id = m.agency_id`;

export const machineClients: Administered = {
  name: 'machine-clients',
  action: 'administration.people',
  title: { vi: 'Hệ thống cấp tài khoản', en: 'Machine clients' },
  about: {
    vi: 'Hệ thống nhân sự hay định danh nào được thêm, đổi, kết thúc cán bộ qua SCIM, trong phạm vi cơ quan nào.',
    en: 'Which personnel or identity systems may add, change and end officers by SCIM, and of which agency.',
  },
  sql: SOURCE,
  columns: [
    text('client', 'Mã máy khách', 'Client id', {
      fixed: true,
      required: true,
      most: 80,
      hint: { vi: 'Như ở Keycloak; ví dụ provisioning', en: 'As in Keycloak; such as provisioning' },
    }),
    text('name', 'Tên hệ thống', 'Name', { required: true }),
    text('agency', 'Trong phạm vi', 'Within', { kind: 'agency', required: true, most: 40 }),
    ...PERIOD,
  ],
  filters: ['agency'],
  shown: ['name', 'client', 'agency', 'validTo'],
  complete: (values, before, { today }) => beginning(values, before, today),
  check: async (db, scope, _before, after) => [
    ...(/^[a-z0-9][a-z0-9._-]+$/.test(after['client'] ?? '')
      ? []
      : [
          refusal(
            'client',
            'Mã gồm chữ thường không dấu, số, dấu chấm, gạch nối.',
            'An id has plain lower-case letters, figures, dots and hyphens.',
          ),
        ]),
    ...checkPeriod(after),
    ...((await agencyInReach(db, scope, after['agency'] ?? '')) ? [] : [outOfReach('agency')]),
  ],
  write: async (trx, _before, after) => {
    await putMachineClient(trx, {
      client_id: after['client'] ?? '',
      name: after['name'] ?? '',
      agency_id: await agencyId(trx, after['agency'] ?? ''),
      valid_from: after['validFrom'] || null,
      valid_to: after['validTo'] || null,
    });
  },
};
