/** Nothing is forgotten and nobody is told twice: two servers on one database, and a clock that is moved. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import type { House } from '../../scripts/lib/house.ts';
import { stopProcess } from '../../scripts/lib/house.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import type { Officer } from '../../scripts/lib/visitor.ts';
import { query, until } from '../support/database.ts';
import { anotherServer, moveClock, ownHouse } from '../support/house.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

const NAME = 'watch';
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** A Tuesday and the days after it, on Vietnam's clock. */
const at = (day: string, time: string): Date => new Date(`2027-02-${day}T${time}:00+07:00`);

interface Kind {
  readonly kind: string;
  readonly count: number;
  readonly rows: readonly { readonly dossierId: number }[];
}

interface Notices {
  readonly unread: number;
  readonly notices: readonly { readonly items: readonly { readonly kind: string; readonly dossierId: number }[] }[];
}

void describe('the watchdog', () => {
  void test('one of two servers finds what may be forgotten, tells the owner, then the leader, each once an hour', async () => {
    await moveClock(NAME, at('23', '08:00'));
    const house = await ownHouse(NAME);
    const second = await anotherServer(house, NAME, await freePort());
    try {
      const [reception, clerk, leader] = await Promise.all(
        ['tiepnhan', 'chuyenvien', 'lanhdao'].map((name) => officer(name, house.url)),
      );
      assert.ok(reception && clerk && leader);
      const act = actsAt(house);
      const filed = await Promise.all(Array.from({ length: 6 }, () => fileOne(undefined, house.url)));
      const [late, asked, lost, ...rest] = filed.map(({ dossierId }) => dossierId);
      assert.ok(late && asked && lost && rest.length === 3);
      for (const id of [late, lost]) await act(reception, id, 'RECEIVE', 1, { checks: {} });
      await act(reception, asked, 'REQUEST_SUPPLEMENT', 1, { components: [] }, 'Thiếu giấy tờ tùy thân.');
      // What no server of ours would do: the watchdog is there for what nobody foresaw.
      await query(`UPDATE dossier_tasks SET status = 'cancelled' WHERE dossier_id = $1`, [lost], house.databaseUrl);

      const listed = async (who: Officer, kind: string): Promise<readonly number[]> =>
        (await who.json<{ kinds: readonly Kind[] }>('/api/office/watch')).kinds
          .filter((found) => found.kind === kind)
          .flatMap(({ rows }) => rows.map(({ dossierId }) => dossierId));
      const notices = (who: Officer): Promise<Notices> => who.json<Notices>('/api/office/notices');
      const told = (who: Officer, kind: string, id: number): Promise<boolean> =>
        notices(who).then((all) =>
          all.notices.some(({ items }) => items.some((item) => item.kind === kind && item.dossierId === id)),
        );

      assert.ok((await listed(leader, 'no_owner')).includes(lost));
      // He has had this hour's message.
      await moveClock(NAME, at('23', '09:05'));
      await until('the leader to hear of what nobody holds', () => told(leader, 'no_owner', lost));

      await moveClock(NAME, at('25', '09:00'));
      await until('the clerk to hear that nobody has begun', () => told(clerk, 'untouched', late));
      assert.ok(!(await told(leader, 'untouched', late)), 'the leader is not troubled yet');
      await moveClock(NAME, at('26', '15:00'));
      await until('the leader to hear of it', () => told(leader, 'untouched', late));

      await moveClock(NAME, new Date('2027-03-22T14:00:00+07:00'));
      await until('the clerk to hear that it is late', () => told(clerk, 'overdue', late));
      await until('the leader to hear that it is late', () => told(leader, 'overdue', late));
      assert.ok((await listed(clerk, 'overdue')).includes(late));

      // Both servers have looked several times by now: the supplement's time ran out once.
      await until('the dossier whose supplement never came to be closed', async () => {
        const [row] = await query<{ closed: boolean }>(
          'SELECT ended_at IS NOT NULL AS closed FROM dossiers WHERE id = $1',
          [asked],
          house.databaseUrl,
        );
        return row?.closed;
      });
      await wait(3000);
      const timers = await query<{ count: string }>(
        `SELECT count(*) FROM dossier_events WHERE dossier_id = $1 AND type = 'TIMER'`,
        [asked],
        house.databaseUrl,
      );
      assert.equal(timers[0]?.count, '1', 'a timer fires once');
      const doubled = await query(
        'SELECT officer_id FROM officer_notices GROUP BY officer_id, hour HAVING count(*) > 1',
        [],
        house.databaseUrl,
      );
      assert.deepEqual(doubled, [], 'one message per person and hour');
      const before = (await notices(clerk)).notices.length;
      await moveClock(NAME, new Date('2027-03-22T15:10:00+07:00'));
      await wait(3000);
      assert.equal((await notices(clerk)).notices.length, before, 'what was told today is not told again this day');
      await moveClock(NAME, new Date('2027-03-23T08:10:00+07:00'));
      await until(
        'the clerk to be told again the next day',
        async () => (await notices(clerk)).notices.length > before,
      );

      assert.ok((await notices(clerk)).unread > 0);
      const read = await clerk.call('/api/office/notices/read', { method: 'POST', body: '{}' });
      assert.equal(read.status, 204, await read.text());
      assert.equal((await notices(clerk)).unread, 0);
      const elsewhere = await officer('chuyenvien.102', house.url);
      assert.ok(!(await listed(elsewhere, 'overdue')).includes(late), 'a unit sees its own');
    } finally {
      await stopProcess(second);
      await house.stop();
    }
  });
});

const actsAt =
  (house: House) =>
  (
    who: Officer,
    id: number,
    type: string,
    version: number,
    data: unknown,
    reason?: string,
  ): Promise<{ version: number }> =>
    who.json(`${house.url}/api/office/dossiers/${id}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({ type, version, data, reason }),
    });
