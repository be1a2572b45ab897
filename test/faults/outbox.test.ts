import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { until } from '../support/database.ts';
import { ownHouse } from '../support/house.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';
import { startProcess, stopProcess } from '../../scripts/lib/house.ts';
import { embeddedEnvironment } from '../../scripts/lib/settings.ts';

interface SimulatedDossier {
  readonly MaHoSo: string;
  readonly status: string;
  readonly history: readonly { readonly TrangThai: string }[];
}

test('the simulator is stopped, work goes on, it starts again: everything arrives once, in order', async () => {
  const house = await ownHouse('outbox');
  const simulatorPort = Number(new URL(house.simulatorUrl).port);
  const state = async (): Promise<readonly SimulatedDossier[]> =>
    ((await (await fetch(`${house.simulatorUrl}/state`)).json()) as { dossiers: readonly SimulatedDossier[] }).dossiers;
  let simulators = house.simulators;
  try {
    const reception = await officer('tiepnhan', house.url);
    const clerk = await officer('chuyenvien', house.url);
    await stopProcess(simulators);
    const { dossierId, number } = await fileOne(undefined, house.url);
    const act = async (who: typeof clerk, type: string, version: number, data: unknown): Promise<{ version: number; code: string }> =>
      who.json(`/api/office/dossiers/${dossierId}/acts`, {
        method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: JSON.stringify({ type, version, data }),
      });
    const received = await act(reception, 'RECEIVE', 1, { checks: {} });
    await act(clerk, 'PROPOSE', received.version, { conclusion: 'Đủ điều kiện' });
    simulators = await startProcess('simulators.ts', embeddedEnvironment({ port: 1, simulatorPort, databaseUrl: house.databaseUrl }));
    const found = await until('the dossier at the national portal with all its steps', async () => {
      const dossier = (await state()).find(({ MaHoSo }) => MaHoSo === received.code || MaHoSo === number);
      return dossier && dossier.history.length >= 3 ? dossier : null;
    }, 60);
    assert.equal(found.history.length, 3, 'each step once');
    assert.deepEqual(found.history.map(({ TrangThai }) => TrangThai), [...found.history.map(({ TrangThai }) => TrangThai)].sort());
    assert.equal(found.status, '4');
  } finally {
    await stopProcess(simulators);
    await house.stop();
  }
});
