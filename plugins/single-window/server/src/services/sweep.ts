/** Closes dossiers whose supplement did not come in time (Decree 118/2025 Art. 19(5)). */
import { actOn } from './acting';
import type { Core } from './core';

const LOCK = 766_205;
const BATCH = 100;

/** One round; a dossier that fails does not stop the others. Answers how many were closed. */
export async function sweepTimers(core: Core): Promise<number> {
  return core.db().transaction(async (lock) => {
    const answer = await lock.raw<{ rows: { free: boolean }[] }>('SELECT pg_try_advisory_xact_lock(?) AS free', [LOCK]);
    if (answer.rows[0]?.free !== true) return 0;
    const due = await core
      .db()<{ id: number; version: number; npsp_status: number; supplement_due_at: Date }>('dossiers')
      .where({ npsp_status: 5 })
      .where('supplement_due_at', '<', core.clock())
      .orderBy('supplement_due_at')
      .limit(BATCH)
      .select('id', 'version');
    let closed = 0;
    for (const { id, version } of due) {
      try {
        await actOn(core, {
          idempotencyKey: `timer:${id}:${version}`,
          dossierId: id,
          version,
          type: 'TIMER',
          actor: { kind: 'system', name: 'Hệ thống' },
          reason: 'Quá thời hạn bổ sung, hoàn thiện hồ sơ.',
        });
        closed += 1;
      } catch (error) {
        core.strapi.log.error(
          `single-window: timer of dossier ${id}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    return closed;
  });
}
