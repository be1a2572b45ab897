/** A hall's kiosk and the phone that signs in for it, over HTTP without a browser. */
import assert from 'node:assert/strict';
import { Visitor } from '../../scripts/lib/visitor.ts';
import { house, password } from './house.ts';
import { officer } from './session.ts';
import { until } from './database.ts';

/** The secret address of the kiosk in a reception officer's hall. */
export async function kioskOf(username: string): Promise<string> {
  const board = await (await officer(username)).json<{ kiosk: string }>('/api/office/queue');
  return board.kiosk;
}

/** The code on a kiosk's screen. */
export const codeOn = (html: string): string =>
  /kiosk__code">([^<]+)</.exec(html)?.[1] ?? assert.fail(`no code: ${html.slice(0, 2000)}`);

/** A phone types the code, agrees or refuses, and signs in; answers the last page. */
export async function confirmOnPhone(code: string, username: string, agree = true): Promise<string> {
  const phone = new Visitor(house().url);
  const asked = await phone.post(await phone.go('/realms/motcua/device'), { user_code: code });
  const answered = await phone.post(asked, agree ? {} : { abort: 'yes' });
  if (!answered.html.includes('id="password"')) return answered.html;
  return (await phone.post(answered, { username, password: password() })).html;
}

/** Stands at a kiosk, signed in by the phone. */
export async function atKiosk(kiosk: string, username: string): Promise<Visitor> {
  const visitor = new Visitor(house().url);
  const shown = await visitor.go(`${kiosk}/bat-dau`, { method: 'POST' });
  await confirmOnPhone(codeOn(shown.html), username);
  await until('the kiosk to hear of the phone', async () => {
    const { url } = await visitor.go(`${kiosk}/dang-nhap`);
    return url.endsWith('/thu-tuc');
  });
  return visitor;
}
