/** Delegations end by themselves: what the deputy still holds goes back to whom it was. */
import { isoDay, localDay } from '../domain/working-time/calendar';
import { endedDelegations } from '../repositories/absences';
import { actOn } from './acting';
import type { Core } from './core';

const BATCH = 100;

/** One round; a repeat, or another node at the same time, changes nothing twice. */
export async function sweepDelegations(core: Core): Promise<void> {
  for (const { id, version } of await endedDelegations(core.db(), isoDay(localDay(core.clock())), BATCH)) {
    try {
      await actOn(core, {
        idempotencyKey: `delegation:${id}:${version}`,
        dossierId: id,
        version,
        type: 'END_DELEGATION',
        actor: { kind: 'system', name: 'Hệ thống' },
        reason: 'Hết thời hạn ủy quyền.',
      });
    } catch (error) {
      core.strapi.log.warn(
        `single-window: end of a delegation of dossier ${id}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
