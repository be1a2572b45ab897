/** As whom a machine keeps officers: like an administrator of the agency that its row in the register names. */
import { Problem, type MachineActor } from '@motcua/plugin-identity';
import { dayOf, isoDay, localDay } from '../../domain/working-time/calendar';
import { agencyOfClient } from '../../repositories/machine-clients';
import type { Scope } from '../administration/register';
import type { Core } from '../core';

export interface ClientScope extends Scope {
  readonly clientId: string;
  readonly yesterday: string;
}

export async function scopeOfClient(core: Core, { clientId }: MachineActor): Promise<ClientScope> {
  const today = isoDay(localDay(core.clock()));
  const agency = await agencyOfClient(core.db(), clientId, today);
  if (!agency)
    throw new Problem(
      'ClientNotKept',
      403,
      { vi: 'Hệ thống này chưa được giao cơ quan nào', en: 'No agency is entrusted to this client' },
      {
        vi: 'Quản trị viên của tỉnh ghi hệ thống ở Quản trị › Hệ thống cấp tài khoản.',
        en: 'An administrator of the province enters the client at Administration › Machine clients.',
      },
    );
  return {
    clientId,
    agencyId: agency.id,
    whole: false,
    today,
    yesterday: isoDay(dayOf(today) - 1),
    // No user name has a blank: it is nobody's own row that is checked.
    actor: {
      kind: 'officer',
      officerId: 0,
      userId: 0,
      username: `client ${clientId}`,
      fullName: clientId,
      position: '',
      roles: ['administrator'],
      agencyId: agency.id,
      agencyCode: agency.code,
      agencyName: agency.name,
      standsInFor: [],
    },
    by: { kind: 'machine', id: clientId, name: clientId, role: 'machine', unit: agency.code },
  };
}
