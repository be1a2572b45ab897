/** The Civil Status Law of 1 March 2027: a version planned for that day takes effect at its first moment, by itself. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { query } from '../support/database.ts';
import { editorOf, type Editor } from '../support/editor.ts';
import { fileByExchange, type Filing } from '../support/factories.ts';
import { moveClock, ownHouse } from '../support/house.ts';
import { officer } from '../support/session.ts';

const DATABASE = 'versions';
const BIRTH = '1.001193';
const HOA = { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA', phone: '0912345678' } as const;
const LAST_MINUTE = new Date('2027-02-28T23:59:00+07:00');
const NEW_LAW = new Date('2027-03-01T00:00:00+07:00');

const DECISION = {
  decision: '12/QĐ-UBND',
  decisionDate: '2027-02-10',
  decisionIssuer: 'Ủy ban nhân dân tỉnh Phú Thọ',
  decisionTitle: 'Công bố thủ tục hành chính lĩnh vực hộ tịch',
};
const NOTE = {
  key: 'birth_proof',
  name: { vi: 'Giấy chứng sinh', en: 'Medical birth notice' },
  originals: 1,
  copies: 0,
};

interface Listed {
  readonly number: number;
  readonly state: string;
  readonly effectiveFrom: string;
  readonly dossiers: number;
  readonly decision: { readonly number: string } | null;
}

async function birth(): Promise<Filing> {
  const { sampleAnswers } = await import('@motcua/database');
  return {
    procedureCode: BIRTH,
    agencyCode: 'H44.101',
    applicant: HOA,
    answers: sampleAnswers(BIRTH, HOA.personalNumber),
  };
}

const listed = async (editor: Editor, documentId: string): Promise<readonly Listed[]> =>
  (await editor.call(`/single-window/versions/${documentId}`)).body['versions'] as readonly Listed[];

void describe('versions of a procedure', () => {
  void test('planned for 1 March 2027, replaced once, in force at 00:00; a dossier keeps its own; none can be rewritten', async () => {
    const house = await ownHouse(DATABASE);
    try {
      const page = async (path: string): Promise<string> => (await fetch(`${house.url}${path}`)).text();
      const filed = async (key: string): Promise<{ readonly dossierId: number; readonly version: number }> => {
        const answer = await fileByExchange(await birth(), key, house.url);
        assert.equal(answer.status, 201, await answer.clone().text());
        const { dossierId } = (await answer.json()) as { readonly dossierId: number };
        const [row] = await query<{ number: number }>(
          'SELECT v.number FROM dossiers d JOIN procedure_versions v ON v.id = d.procedure_version_id WHERE d.id = $1',
          [dossierId],
          house.databaseUrl,
        );
        return { dossierId, version: row?.number ?? 0 };
      };

      await moveClock(DATABASE, new Date('2027-02-15T09:00:00+07:00'));
      const editor = await editorOf(house.url);
      const documentId = await editor.find(BIRTH);
      // What other systems send has no files; the paper is shown at the counter.
      const optional = { components: [{ ...NOTE, required: false }] };
      assert.equal((await editor.publish(documentId, optional)).status, 200);
      const before = await listed(editor, documentId);
      const old = before[0]?.number ?? 0;
      assert.deepEqual(
        before.map(({ state }) => state),
        ['in_force', ...before.slice(1).map(() => 'past')],
      );

      const undecided = await editor.publish(documentId, { ...optional, effectiveFrom: '2027-03-01' });
      assert.equal(undecided.status, 400);
      assert.match(JSON.stringify(undecided.body), /quyết định công bố/);

      const planned = { ...optional, ...DECISION, effectiveFrom: '2027-03-01', plainName: 'Khai sinh theo luật mới' };
      assert.equal((await editor.publish(documentId, planned)).status, 200);
      assert.equal((await editor.publish(documentId, planned)).status, 200);
      const mended = { ...planned, plainName: 'Khai sinh theo Luật Hộ tịch 2026' };
      assert.equal((await editor.publish(documentId, mended)).status, 200);
      const ahead = await listed(editor, documentId);
      assert.deepEqual(
        ahead.slice(0, 3).map(({ number, state }) => [number, state]),
        [
          [old + 2, 'planned'],
          [old + 1, 'replaced'],
          [old, 'in_force'],
        ],
        'publishing the same plan twice is one version; another plan replaces it',
      );
      assert.equal(new Date(ahead[0]?.effectiveFrom ?? 0).getTime(), NEW_LAW.getTime());
      assert.equal(ahead[0]?.decision?.number, DECISION.decision);

      const told = await page(`/thu-tuc/${BIRTH}`);
      assert.match(told, /Từ 01\/03\/2027 thủ tục này thay đổi/);
      assert.ok(!told.includes('Luật Hộ tịch 2026'), 'until then the page says what is in force');
      assert.ok(!(await page('/thu-tuc?q=khai+sinh')).includes('Luật Hộ tịch 2026'));
      const changes = await page(`/thu-tuc/${BIRTH}/thay-doi`);
      assert.match(changes, /“Khai sinh theo Luật Hộ tịch 2026”/);
      assert.match(changes, /Quyết định số 12\/QĐ-UBND ngày 10\/02\/2027, Ủy ban nhân dân tỉnh Phú Thọ/);

      await moveClock(DATABASE, LAST_MINUTE);
      const late = await filed('birth-of-the-last-minute');
      assert.equal(late.version, old);
      await moveClock(DATABASE, NEW_LAW);
      const first = await filed('birth-of-the-new-law');
      assert.equal(first.version, old + 2);
      assert.equal((await fetch(`${house.url}/thu-tuc/${BIRTH}/thay-doi`)).status, 404);
      const now = await page(`/thu-tuc/${BIRTH}`);
      assert.match(now, /Khai sinh theo Luật Hộ tịch 2026/);
      assert.match(now, /có hiệu lực từ 01\/03\/2027/);

      const reception = await officer('tiepnhan', house.url);
      interface Shown {
        readonly version: number;
        readonly procedureVersion: number;
      }
      const shown = (): Promise<Shown> => reception.json<Shown>(`/api/office/dossiers/${late.dossierId}`);
      const acted = await reception.call(`/api/office/dossiers/${late.dossierId}/acts`, {
        method: 'POST',
        headers: { 'idempotency-key': 'receive-the-last-minute' },
        body: JSON.stringify({ type: 'RECEIVE', version: (await shown()).version, data: { checks: {} } }),
      });
      assert.equal(acted.status, 200, await acted.clone().text());
      assert.equal(
        (await shown()).procedureVersion,
        old,
        'received under the new law, it goes on under its own version',
      );

      const after = await listed(editor, documentId);
      assert.deepEqual(
        after.slice(0, 3).map(({ state, dossiers }) => [state, dossiers]),
        [
          ['in_force', 1],
          ['replaced', 0],
          ['past', 1],
        ],
      );
      const compared = await editor.call(
        `/single-window/versions/${documentId}/compare?before=${old}&after=${old + 2}`,
      );
      const [change, ...others] = compared.body['changes'] as readonly { readonly sentence: { readonly vi: string } }[];
      assert.deepEqual(others, []);
      assert.match(change?.sentence.vi ?? '', /^Tên người dân vẫn gọi: “.*” → “Khai sinh theo Luật Hộ tịch 2026”\.$/);

      for (const sql of [
        `UPDATE procedure_versions SET effective_from = now() WHERE procedure_code = '${BIRTH}'`,
        `DELETE FROM procedure_versions WHERE procedure_code = '${BIRTH}'`,
      ])
        await assert.rejects(query(sql, [], house.databaseUrl), /append-only|permission denied/);
    } finally {
      await house.stop();
    }
  });
});
