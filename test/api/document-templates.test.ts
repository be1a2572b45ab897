/** What editors wrote as templates is what the citizen gets: the version's own, with his answers, in the layout of Decree 30/2020. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { house } from '../support/house.ts';
import { noPdfReader, pdfText } from '../support/pdf-text.ts';
import { fileOne, maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

interface Acted {
  readonly version: number;
  readonly documents: readonly { readonly form: string; readonly verifyCode: string; readonly number: string }[];
}
type Officer = Awaited<ReturnType<typeof officer>>;

const acting =
  (dossierId: number) =>
  (who: Officer, type: string, version: number, data: unknown): Promise<Acted> =>
    who.json<Acted>(`/api/office/dossiers/${dossierId}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({ type, version, data }),
    });

/** A dossier of 1.004873 on the clerk's desk. */
async function decided(): Promise<{ readonly dossierId: number; readonly version: number }> {
  const { dossierId } = await fileOne();
  const act = acting(dossierId);
  const received = await act(await officer('tiepnhan'), 'RECEIVE', 1, { checks: {} });
  const proposed = await act(await officer('chuyenvien'), 'PROPOSE', received.version, { conclusion: 'Đủ điều kiện' });
  const approved = await act(await officer('lanhdao'), 'APPROVE', proposed.version, { conclusion: 'Đồng ý cấp' });
  return { dossierId, version: approved.version };
}

async function printed(verifyCode: string): Promise<string> {
  const clerk = await officer('vanthu');
  const response = await clerk.call(`/api/office/documents/${verifyCode}/pdf`);
  return pdfText(Buffer.from(await response.arrayBuffer()));
}

void test(
  'the issued result and letter carry the answers, in the layout of the templates',
  { skip: noPdfReader() },
  async () => {
    const { dossierId, version } = await decided();
    // Written anew after the publication: what the dossier's version froze is printed.
    const retitled = async (from: string, to: string): Promise<void> => {
      await query('UPDATE document_templates SET body = replace(body::text, $1, $2)::jsonb WHERE code = $3', [
        from,
        to,
        'xac-nhan-hon-nhan',
      ]);
    };
    await retitled('Giấy xác nhận', 'Giấy đã sửa');
    const issued = await acting(dossierId)(await officer('vanthu'), 'ISSUE', version, {});
    await retitled('Giấy đã sửa', 'Giấy xác nhận');
    assert.deepEqual(
      issued.documents.map(({ form }) => form),
      ['result', 'letter'],
    );
    const [result, letter] = await Promise.all(issued.documents.map(({ verifyCode }) => printed(verifyCode)));
    const { answers } = await maritalStatusFiling();
    assert.ok(result && letter);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
      `Họ, chữ đệm, tên: ${String(answers['fullName'])}`,
      `Ngày, tháng, năm sinh: ${String(answers['birthDate']).split('-').reverse().join('/')}`,
      `Số định danh cá nhân: ${String(answers['personalNumber'])}`,
      'Lệ phí: 15.000 đồng',
      'TM. ỦY BAN NHÂN DÂN',
      'Nơi nhận:',
      '- Lưu: VT.',
    ])
      assert.ok(result.includes(words), `“${words}” in\n${result}`);
    assert.ok(!result.includes('GIẤY ĐÃ SỬA'), 'the version’s own template is printed');
    assert.match(result, /Số: \d+\/\d{4}\/GXN-UBND/);
    assert.match(letter, /Số: \d+\/UBND-VHXH/);
    assert.match(letter, /V\/v trả kết quả xác nhận/);
    assert.match(letter, /Kính gửi: Ông \(bà\) NGUYỄN THỊ HOA/);
    assert.match(letter, /Kết luận: Đồng ý cấp/);
    const verified = await (
      await fetch(new URL(`/verify/${issued.documents[1]?.verifyCode ?? ''}`, house().url))
    ).text();
    assert.match(verified, /Công văn trả kết quả xác nhận tình trạng hôn nhân/);
  },
);

void test('a paper that would have holes is not issued: the clerk reads what is missing, and nothing changes', async () => {
  const { dossierId, version } = await decided();
  await query(`UPDATE dossiers SET answers = (answers::jsonb - 'status')::json WHERE id = $1`, [dossierId]);
  const clerk = await officer('vanthu');
  const refused = await clerk.call(`/api/office/dossiers/${dossierId}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ type: 'ISSUE', version, data: {} }),
  });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Tình trạng hôn nhân hiện nay/);
  const [row] = await query<{ version: number; papers: string }>(
    `SELECT version, (SELECT count(*) FROM issued_documents WHERE dossier_id = d.id AND form IN ('result', 'letter')) AS papers
     FROM dossiers d WHERE id = $1`,
    [dossierId],
  );
  assert.deepEqual({ ...row }, { version, papers: '0' });
});
