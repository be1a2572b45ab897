/** The worst minute: eight officers act at random at two servers on one database while these are killed, one after the other. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import type { ChildProcess } from 'node:child_process';
import { stopProcess } from '../../scripts/lib/house.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { query } from '../support/database.ts';
import { anotherServer, ownHouse } from '../support/house.ts';
import { fileByExchange } from '../support/factories.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';
import { StormyOfficer, type Storm } from '../support/storm.ts';

const SECONDS = 60;
const KILLS = 3;
const DOSSIERS = 200;
const PEOPLE = [
  'tiepnhan',
  'chuyenvien',
  'lanhdao',
  'vanthu',
  'tiepnhan.102',
  'chuyenvien.102',
  'lanhdao.102',
  'vanthu.102',
];

interface Server {
  readonly url: string;
  process: ChildProcess;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

void describe('the storm', () => {
  void test(`${PEOPLE.length} officers, ${DOSSIERS} dossiers, two servers, ${KILLS} × kill -9 in ${SECONDS} s: nothing is lost, doubled or contradictory`, async () => {
    const first = await ownHouse('storm');
    const start = (port: number): Promise<ChildProcess> => anotherServer(first, 'storm', port);
    const port = await freePort();
    const servers: readonly [Server, Server] = [
      { url: first.url, process: first.server },
      { url: `http://127.0.0.1:${port}`, process: await start(port) },
    ];
    const [one, other] = servers;
    try {
      const filing = await maritalStatusFiling();
      const receipts = await Promise.all(
        Array.from({ length: DOSSIERS }, async (_, index) => {
          const answer = await fileByExchange(
            { ...filing, agencyCode: index % 2 === 0 ? 'H44.101' : 'H44.102' },
            `storm-filing-${index}`,
            one.url,
          );
          assert.ok(answer.ok, `filing answered ${answer.status}`);
          return (await answer.json()) as { dossierId: number };
        }),
      );
      const ids = receipts.map(({ dossierId }) => dossierId);

      const storm: Storm = { acknowledged: [], refused: 0, doubled: 0, broken: 0, faults: [] };
      const end = Date.now() + SECONDS * 1000;
      const kills = async (): Promise<void> => {
        for (let kill = 0; kill < KILLS; kill += 1) {
          await wait((SECONDS * 1000) / (KILLS + 1));
          const victim = kill % 2 === 0 ? one : other;
          const gone = once(victim.process, 'exit');
          victim.process.kill('SIGKILL');
          await gone;
          victim.process = await start(Number(new URL(victim.url).port));
        }
      };
      // Each has two windows open, and is in his own way.
      const people = [...PEOPLE, ...PEOPLE].map((name) =>
        new StormyOfficer(
          name,
          servers.map(({ url }) => url),
          ids,
          storm,
        ).workUntil(end),
      );
      await Promise.all([kills(), ...people]);

      assert.deepEqual(storm.faults, []);
      assert.ok(storm.acknowledged.length > DOSSIERS, 'the officers got something done');
      assert.ok(
        storm.refused > 0 && storm.doubled > 0 && storm.broken > 0,
        'they were in each other’s way, and the kills in theirs',
      );
      const counts = await audit(first.databaseUrl, ids, storm);
      const checked = await verifiedChains(other.url);
      console.log(
        `storm: ${storm.acknowledged.length} acts acknowledged, ${storm.refused} refused, ${storm.doubled} asked twice at once, ` +
          `${storm.broken} asked again after a broken connection; ${counts.events} events, ${counts.ended} dossiers ended, ` +
          `${counts.open} open with an owner and a next moment; ${counts.codes} codes and ${counts.papers} papers without a gap; ${checked} chains verify`,
      );
    } finally {
      await stopProcess(other.process);
      await stopProcess(one.process);
      await first.stop();
    }
  });
});

interface EventRow {
  readonly dossier_id: number;
  readonly seq: number;
  readonly type: string;
  readonly actor_kind: string;
  readonly from: string | null;
  readonly state: string | null;
}

async function audit(
  url: string,
  ids: readonly number[],
  storm: Storm,
): Promise<{ events: number; ended: number; open: number; codes: number; papers: number }> {
  const events = await query<EventRow>(
    `SELECT dossier_id, seq, type, actor->>'kind' AS actor_kind, data->>'from' AS "from", data->>'state' AS state
     FROM dossier_events WHERE dossier_id = ANY($1) ORDER BY dossier_id, seq`,
    [ids],
    url,
  );
  const byPlace = new Map(events.map((event) => [`${event.dossier_id}:${event.seq}`, event]));
  assert.equal(byPlace.size, events.length, 'no event twice at one place');
  for (const { dossierId, version, type } of storm.acknowledged)
    assert.equal(byPlace.get(`${dossierId}:${version}`)?.type, type, `${type} of dossier ${dossierId} was lost`);
  const places = new Set(storm.acknowledged.map(({ dossierId, version }) => `${dossierId}:${version}`));
  assert.equal(places.size, storm.acknowledged.length, 'no two acts were acknowledged for one place');
  const officers = events.filter((event) => event.actor_kind === 'officer');
  assert.equal(officers.length, storm.acknowledged.length, 'every act of an officer was acknowledged to one of them');
  for (const event of events) {
    const before = byPlace.get(`${event.dossier_id}:${event.seq - 1}`);
    assert.ok(event.seq === 1 || before, `a gap before event ${event.seq} of dossier ${event.dossier_id}`);
    if (before?.state) assert.equal(event.from, before.state, 'an event begins where the one before ended');
  }

  const heads = await query<{ id: number; ok: boolean; ended: boolean; owned: boolean; state_key: string }>(
    `SELECT d.id, d.state_key, d.ended_at IS NOT NULL AS ended,
            d.version = e.seq AND d.last_event_seq = e.seq AND d.last_event_hash = e.hash
              AND d.state_key = e.data->>'state' AND d.npsp_status = (e.data->>'npspStatus')::int AS ok,
            CASE WHEN d.npsp_status = 5 THEN t.open = 0 AND d.supplement_due_at IS NOT NULL
                 ELSE t.open = 1 AND (t.due = 1 OR d.npsp_status = 9) END AS owned
     FROM dossiers d
     CROSS JOIN LATERAL (SELECT count(*) AS open, count(due_at) AS due FROM dossier_tasks WHERE dossier_id = d.id AND status = 'open') t
     JOIN LATERAL (SELECT * FROM dossier_events e WHERE e.dossier_id = d.id ORDER BY seq DESC LIMIT 1) e ON true
     WHERE d.id = ANY($1)`,
    [ids],
    url,
  );
  assert.equal(heads.length, ids.length);
  assert.deepEqual(
    heads.filter(({ ok }) => !ok),
    [],
    'a dossier stands where its last event left it',
  );
  const open = heads.filter(({ ended }) => !ended);
  assert.deepEqual(
    open.filter(({ owned }) => !owned),
    [],
    'every open dossier has one owner, an officer or the applicant, and a next moment',
  );

  const [codes] = await query<{ gaps: string; codes: string; counted: string }>(
    `SELECT count(*) AS codes, count(DISTINCT code) AS counted,
            (SELECT count(*) FROM dossier_counters c WHERE c.last <> (SELECT count(*) FROM dossiers x
               WHERE x.code LIKE c.agency_code || '-' || c.day || '-%')) AS gaps
     FROM dossiers WHERE id = ANY($1) AND code IS NOT NULL`,
    [ids],
    url,
  );
  assert.equal(codes?.gaps, '0', 'codes without gaps');
  assert.equal(codes.codes, codes.counted);
  const papers = await query<{ unit: string; form: string }>(
    `SELECT c.unit, c.form FROM paper_counters c WHERE c.last <>
       (SELECT count(DISTINCT i.number) FROM issued_documents i WHERE i.form = c.form AND i.number LIKE c.unit || ':' || c.year || ':%')`,
    [],
    url,
  );
  assert.deepEqual(papers, [], 'numbers of papers without gaps');
  const [issued] = await query<{ count: string }>(
    'SELECT count(*) FROM issued_documents WHERE dossier_id = ANY($1)',
    [ids],
    url,
  );
  return {
    events: events.length,
    ended: heads.length - open.length,
    open: open.length,
    codes: Number(codes.codes),
    papers: Number(issued?.count),
  };
}

async function verifiedChains(base: string): Promise<number> {
  const administrator = await officer('quantri', base);
  let [checked, after] = [0, 0];
  for (;;) {
    const page = await administrator.json<{ broken: readonly unknown[]; checked: number; next: number | null }>(
      `/api/office/history/verification?after=${after}`,
    );
    assert.deepEqual(page.broken, []);
    checked += page.checked;
    if (page.next === null) return checked;
    after = page.next;
  }
}
