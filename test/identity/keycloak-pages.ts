/** Keycloak's pages as officers see them: the second factor set up at the first sign-in, errors, ten wrong passwords. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser } from 'playwright-core';
import { password } from '../support/house.ts';
import { DESKTOP, look, openContext, PHONE, signIn } from '../support/pages.ts';
import { fromBase32, totp } from '../support/totp.ts';
import type { RealKeycloak } from './keycloak-server.ts';
import { PEOPLE } from './server.ts';

export function keycloakPages(running: () => RealKeycloak, browser: () => Browser): void {
  void test('an officer without a second factor sets one up at the first sign-in, in Vietnamese, and uses it at the next', async () => {
    const server = running();
    for (const [screen, first] of [
      [DESKTOP, true],
      [PHONE, false],
    ] as const) {
      const context = await openContext(browser(), screen, { base: server.house.url });
      const page = await context.newPage();
      await page.goto('/office/');
      await page.locator('#password').waitFor();
      await look(page, 'keycloak-login', screen);
      await page.fill('#username', PEOPLE.closed);
      await page.fill('#password', 'not-this-one-12');
      await page.click('[type=submit]');
      await page.locator('[role=alert]').first().waitFor();
      await look(page, 'keycloak-login-error', screen);
      await signIn(page, PEOPLE.closed);
      if (first) {
        await page.locator('#totp').waitFor();
        await page.locator('#mode-manual').click();
        const shown = await page.locator('#kc-totp-secret-key').innerText();
        await look(page, 'keycloak-otp-setup', screen);
        await page.fill('#totp', totp(fromBase32(shown)));
        if ((await page.locator('#userLabel').count()) > 0) await page.fill('#userLabel', 'Điện thoại');
        await page.click('[type=submit]');
        await page.waitForURL((url) => url.pathname.startsWith('/office'));
      } else {
        await page.locator('#otp').waitFor();
        await look(page, 'keycloak-otp', screen);
      }
      await context.close();
    }
  });

  void test('a wrong address of the identity server is told in Vietnamese, with a way on', async () => {
    const context = await openContext(browser(), DESKTOP, { base: running().house.url });
    const page = await context.newPage();
    await page.goto(`${running().issuer}/protocol/openid-connect/auth?client_id=nobody&response_type=code`);
    await look(page, 'keycloak-error', DESKTOP);
    assert.match(await page.locator('main').innerText(), /[ắềộưđ]/i);
    await context.close();
  });

  void test('ten wrong passwords close a name for a while, even for the right one', async () => {
    const server = running();
    const [user] = await server.admin.list<{ id: string }>(`/motcua/users?exact=true&username=${PEOPLE.disabled}`);
    await server.admin.send('PUT', `/motcua/users/${user?.id ?? ''}`, { enabled: true });
    const context = await openContext(browser(), DESKTOP, { base: server.house.url });
    const page = await context.newPage();
    await page.goto('/office/');
    const tryWith = async (given: string): Promise<void> => {
      await page.fill('#username', PEOPLE.disabled);
      await page.fill('#password', given);
      await Promise.all([page.waitForEvent('framenavigated'), page.click('[type=submit]')]);
      await page.locator('[role=alert]').first().waitFor();
    };
    for (let n = 0; n < 10; n += 1) await tryWith(`wrong-password-${n}`);
    await tryWith(password());
    assert.equal(await page.locator('#otp').count(), 0);
    await context.close();
  });
}
