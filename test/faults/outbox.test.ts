import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { test } from 'node:test';
import { until } from '../support/database.ts';
import { ownHouse } from '../support/house.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';
import { startProcess, stopProcess } from '../../scripts/lib/house.ts';
import { embeddedEnvironment } from '../../scripts/lib/settings.ts';

interface SimulatedDossier {
  readonly MaHoSo: string;
  readonly code: string;
  readonly status: string;
  readonly history: readonly { readonly TrangThai: string }[];
}

void test('the simulator is stopped, then killed, work goes on, it starts again: everything arrives once, in order', async () => {
  const house = await ownHouse('outbox');
  const simulatorPort = Number(new URL(house.simulatorUrl).port);
  const start = (): ReturnType<typeof startProcess> =>
    startProcess('simulators.ts', embeddedEnvironment({ port: 1, simulatorPort, databaseUrl: house.databaseUrl }));
  const told = async (number: string, steps: number): Promise<SimulatedDossier> =>
    until(
      `${steps} steps of ${number} at the national portal`,
      async () => {
        const answer = await fetch(`${house.simulatorUrl}/state`);
        const { dossiers } = (await answer.json()) as { dossiers: readonly SimulatedDossier[] };
        const dossier = dossiers.find(({ MaHoSo }) => MaHoSo === number);
        return dossier && dossier.history.length >= steps ? dossier : null;
      },
      60,
    );
  let simulators = house.simulators;
  try {
    const reception = await officer('tiepnhan', house.url);
    const clerk = await officer('chuyenvien', house.url);
    const approver = await officer('lanhdao', house.url);
    await stopProcess(simulators);
    const { dossierId, number } = await fileOne(undefined, house.url);
    const act = async (
      who: typeof clerk,
      type: string,
      version: number,
      data: unknown,
    ): Promise<{ version: number; code: string }> =>
      who.json(`/api/office/dossiers/${dossierId}/acts`, {
        method: 'POST',
        headers: { 'idempotency-key': randomUUID() },
        body: JSON.stringify({ type, version, data }),
      });
    const received = await act(reception, 'RECEIVE', 1, { checks: {} });
    const proposed = await act(clerk, 'PROPOSE', received.version, { conclusion: 'Đủ điều kiện' });
    simulators = await start();
    const first = await told(number, 3);
    assert.equal(first.history.length, 3, 'each step once');
    assert.deepEqual(
      first.history.map(({ TrangThai }) => TrangThai),
      first.history.map(({ TrangThai }) => TrangThai).sort(),
    );
    assert.equal(first.status, '4');
    assert.equal(first.code, received.code, 'the dossier code travels beside the filing number');
    const page = await (await fetch(house.simulatorUrl)).text();
    assert.ok(page.includes(number) && page.includes(received.code), 'the page shows both');

    const died = once(simulators, 'exit');
    simulators.kill('SIGKILL');
    await died;
    await act(approver, 'APPROVE', proposed.version, { conclusion: 'Đồng ý' });
    simulators = await start();
    const second = await told(number, 4);
    assert.deepEqual(second.history.slice(0, 3), first.history, 'what was acknowledged before the kill is still there');
    assert.equal(second.history.length, 4, 'each step once');
  } finally {
    await stopProcess(simulators);
    await house.stop();
  }
});
