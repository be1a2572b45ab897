/** A kiosk of a hall, over HTTP: who gets in, for how long, and what a filing from there is. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sampleAnswers } from '@motcua/database';
import { Visitor } from '../../scripts/lib/visitor.ts';
import { query } from '../support/database.ts';
import { house } from '../support/house.ts';
import { atKiosk, codeOn, confirmOnPhone, kioskOf } from '../support/kiosk.ts';
import { fileOnPortal } from '../support/portal-filing.ts';

const HOA = '025192000145';

let kiosk = '';
let another = '';

void describe('a kiosk', () => {
  before(async () => {
    kiosk = await kioskOf('tiepnhan');
    another = await kioskOf('tiepnhan.105');
  });

  void test('is not there without its link, and shows nobody’s pages to a stranger', async () => {
    const stranger = new Visitor(house().url);
    for (const path of ['', '/dang-nhap', '/thu-tuc', '/nop/1.004873', '/lay-so'])
      assert.equal((await stranger.request(`/kiosk/wrong${path}`)).status, 404, path);
    for (const path of ['/thu-tuc', '/nop/1.004873', '/ho-so/1/da-nop']) {
      const { response, url } = await stranger.go(`${kiosk}${path}`);
      assert.equal(new URL(url).pathname, kiosk, path);
      assert.equal(response.headers.get('cache-control'), 'no-store');
    }
  });

  void test('lets a person in when the phone agrees, at this hall alone, and not on the portal', async () => {
    const visitor = await atKiosk(kiosk, HOA);
    assert.match((await visitor.go(`${kiosk}/thu-tuc`)).html, /Nguyễn Thị Hoa/);
    assert.equal(new URL((await visitor.go(`${another}/thu-tuc`)).url).pathname, another);
    assert.match((await visitor.request('/ho-so')).headers.get('location') ?? '', /auth\/sign-in/);
    const [kept] = await query<{ n: number }>(
      'SELECT count(*)::int AS n FROM kiosk_visits WHERE device_code IS NOT NULL AND user_id IS NOT NULL',
    );
    assert.equal(kept?.n, 0, 'no code outlives its use');
  });

  void test('hears a refusal; a code is good once', async () => {
    const visitor = new Visitor(house().url);
    const shown = await visitor.go(`${kiosk}/bat-dau`, { method: 'POST' });
    const code = codeOn(shown.html);
    // The screen looks more often than the identity server wants to be asked.
    const { html } = await visitor.go(`${kiosk}/dang-nhap`);
    assert.equal(codeOn(html), code);
    assert.match(await confirmOnPhone(code, HOA, false), /từ chối/);
    await query(`UPDATE kiosk_visits SET polled_at = now() - interval '1 minute' WHERE user_code = $1`, [code]);
    assert.match((await visitor.go(`${kiosk}/dang-nhap`)).html, /hết hạn hoặc bị từ chối/);
    assert.match(await confirmOnPhone(code, HOA), /không đúng hoặc đã hết hạn/);
  });

  void test('forgets whoever has gone: by the button, by its first page, by time', async () => {
    const left = await atKiosk(kiosk, HOA);
    const jar = new Visitor(house().url);
    const cookie = { headers: { cookie: left.cookies() } };
    assert.equal((await jar.request(`${kiosk}/thu-tuc`, cookie)).status, 200);
    await left.go(kiosk);
    assert.equal(
      (await jar.request(`${kiosk}/thu-tuc`, cookie)).status,
      303,
      'the cookie is worth nothing on the server',
    );

    const silent = await atKiosk(kiosk, HOA);
    await query(`UPDATE kiosk_visits SET seen_at = now() - interval '3 minutes'`);
    assert.equal(new URL((await silent.go(`${kiosk}/thu-tuc`)).url).pathname, kiosk);
  });

  void test('files at the counter’s channel; required papers are handed in afterwards', async () => {
    const visitor = await atKiosk(kiosk, HOA);
    const { dossierId } = await fileOnPortal(visitor, '1.001193', '', sampleAnswers('1.001193', HOA), kiosk);
    const [dossier] = await query<{ channel: string; life: { source: string }; unit: string }>(
      'SELECT d.channel, d.life, a.code AS unit FROM dossiers d JOIN agencies a ON a.id = d.one_stop_unit_id WHERE d.id = $1',
      [dossierId],
    );
    assert.deepEqual(dossier, { channel: 'counter', life: { source: 'kiosk' }, unit: 'H44.101.MC' });
    const papers = await query<{ file_id: number | null }>('SELECT file_id FROM dossier_papers WHERE dossier_id = $1', [
      dossierId,
    ]);
    assert.ok(papers.length > 0 && papers.every((paper) => paper.file_id === null));
    const { html } = await visitor.go(`${kiosk}/ho-so/${dossierId}/da-nop`);
    assert.match(html, /mang các giấy tờ sau đến quầy/);
    assert.match(html, /data:image\/svg/);
  });

  void test('wants its own token with each form', async () => {
    const visitor = await atKiosk(kiosk, HOA);
    const answer = await visitor.request(`${kiosk}/nop/1.004873`, {
      method: 'POST',
      body: new URLSearchParams({ for: 'me' }),
    });
    assert.equal(answer.status, 403);
  });
});
