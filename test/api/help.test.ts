/** Help for officers: quotations of what was published, "không biết" where there is nothing, and instructions that a leader writes. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { HelpAnswer } from '@motcua/plugin-single-window';
import type { Officer } from '../../scripts/lib/visitor.ts';
import { query } from '../support/database.ts';
import { QUESTIONS, UNANSWERABLE } from '../support/help-questions.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

const ask = (who: Officer, question: string, path = '/api/office/help'): Promise<HelpAnswer> =>
  who.json<HelpAnswer>(`${path}?q=${encodeURIComponent(question)}`);

interface Instructions {
  readonly mayWrite: boolean;
  readonly history: readonly { readonly text: string; readonly by: string }[];
}

void describe('help for officers', () => {
  let reception: Officer;
  let leader: Officer;

  before(async () => {
    reception = await officer('tiepnhan');
    leader = await officer('lanhdao');
  });

  void test('nine questions of ten are answered from where the answer stands', async () => {
    const missed: string[] = [];
    for (const { asked, code, section, says } of QUESTIONS) {
      const { quotations } = await ask(reception, asked);
      const found = quotations
        .slice(0, 3)
        .some((one) => one.procedure.code === code && one.section === section && says.test(one.quote.vi));
      if (!found) missed.push(asked);
    }
    assert.ok(QUESTIONS.length >= 20 && missed.length <= QUESTIONS.length * 0.1, `missed: ${missed.join(' | ')}`);
  });

  void test('says that it does not know what nobody published', async () => {
    for (const question of UNANSWERABLE) {
      const answer = await ask(reception, question);
      assert.deepEqual(answer, { known: false, quotations: [] }, question);
    }
  });

  void test('quotes to the letter, with the version and the legal document', async () => {
    const { quotations } = await ask(reception, 'Căn cứ pháp lý của đăng ký thường trú');
    assert.ok(quotations.some(({ procedure }) => procedure.code === '1.004222'));
    for (const { quote, law, link, procedure } of quotations) {
      const [row] = await query<{ text: string }>(
        `SELECT content->'texts'->>'legalBases' AS text FROM procedure_versions WHERE procedure_code = $1 AND number = $2`,
        [procedure.code, procedure.version],
      );
      assert.equal(link, `/thu-tuc/${procedure.code}`);
      assert.equal(law, quote.vi);
      assert.ok(
        quote.vi.split(', ').every((words) => row?.text.includes(words)),
        quote.vi,
      );
    }
  });

  void test('on a dossier the procedure need not be named, and only who may see the dossier may ask', async () => {
    const { dossierId } = await fileOne();
    const path = `/api/office/dossiers/${dossierId}/help`;
    const { quotations } = await ask(reception, 'bao nhiêu tiền?', path);
    assert.ok(quotations.length > 0 && quotations.every(({ procedure }) => procedure.code === '1.004873'));
    const stranger = await officer('tiepnhan.105');
    assert.equal((await stranger.call(`${path}?q=phi`)).status, 404);
  });

  void test('a leader writes what holds for the unit and those below; what was there stays in the history', async () => {
    const write = (who: Officer, text: string): Promise<Response> =>
      who.call('/api/office/instructions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ procedure: '1.000656', text }),
      });
    assert.equal((await write(reception, 'Không được.')).status, 403);
    assert.equal((await write(leader, 'Khai tử cho người neo đơn: tổ dân phố xác nhận.')).status, 200);
    assert.equal(
      (await write(leader, 'Khai tử cho người neo đơn: trưởng khu xác nhận, nộp kèm biên bản.')).status,
      200,
    );
    const shown = await leader.json<Instructions>('/api/office/instructions?procedure=1.000656');
    assert.equal(shown.mayWrite, true);
    assert.deepEqual(
      shown.history.map(({ text }) => /trưởng khu/.test(text)),
      [true, false],
    );
    // The one-stop unit stands below the commune; another commune does not.
    const { quotations } = await ask(reception, 'Khai tử người neo đơn ai xác nhận?');
    const own = quotations.find(({ section }) => section === 'instructions');
    assert.match(own?.quote.vi ?? '', /trưởng khu/);
    assert.ok(own?.written);
    const { quotations: elsewhere } = await ask(await officer('tiepnhan.105'), 'Khai tử người neo đơn ai xác nhận?');
    assert.ok(elsewhere.every(({ section }) => section !== 'instructions'));
  });
});
