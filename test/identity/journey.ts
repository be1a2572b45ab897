/** What holds whichever identity server stands behind: the same people, the same pages, the same refusals. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { query } from '../support/database.ts';
import { openBrowser } from '../support/browser.ts';
import { DESKTOP, look, openContext, PHONE, signIn, type Screen } from '../support/pages.ts';
import { machineTests, tokenTests } from './tokens.ts';
import { PEOPLE, type IdentityServer } from './server.ts';

let browser: Browser;

/** A person's browser at this server's house. */
const person = (server: IdentityServer, screen: Screen = DESKTOP): Promise<BrowserContext> =>
  openContext(browser, screen, { base: server.house.url });

/** The last bearer token that a page of the back office sent. */
const watchTokens = (page: Page): { readonly last: () => string } => {
  let last = '';
  page.on('request', (request) => {
    const bearer = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '')?.[1];
    if (bearer !== undefined && request.url().includes('/api/office/')) last = bearer;
  });
  return { last: () => last };
};

const callWith = (server: IdentityServer, token: string, path = '/api/office/me'): Promise<number> =>
  fetch(`${server.house.url}${path}`, { headers: { authorization: `Bearer ${token}` } }).then(async (answer) => {
    await answer.body?.cancel();
    return answer.status;
  });

const atLogin = (page: Page): Promise<void> => page.locator('#password').waitFor();

async function openOffice(
  server: IdentityServer,
  username: string,
  path = '/',
): Promise<{ page: Page; token: () => string }> {
  const page = await (await person(server)).newPage();
  const { last } = watchTokens(page);
  await page.goto(`/office${path}`);
  await atLogin(page);
  await server.officerSignsIn(page, username);
  await page.waitForURL((url) => url.pathname.startsWith('/office'));
  await page.getByRole('main').first().waitFor();
  await page.waitForFunction(() => document.querySelector('nav, header') !== null);
  return { page, token: last };
}

/** Ends the session at the identity server itself, as another application of the organisation would. */
async function leaveIdentityServer(server: IdentityServer, context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${server.issuer}/protocol/openid-connect/logout`);
  const confirm = async (): Promise<void> => {
    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.locator('[name=confirmLogout], [name=logout]').first().click(),
    ]);
    await page.waitForLoadState();
  };
  await confirm();
  // Keycloak leads on to VNeID, where the person is asked again.
  if ((await page.locator('button[name=logout]').count()) > 0) await confirm();
  await page.close();
}

/** Where a page sends whoever is not signed in, without going there. */
const sentAway = async (context: BrowserContext, path: string): Promise<boolean> => {
  const answer = await context.request.get(path, { maxRedirects: 0 });
  return answer.status() === 302 && (answer.headers()['location'] ?? '').startsWith('/auth/sign-in');
};

const sessionOf = async (context: BrowserContext): Promise<string> =>
  (await context.cookies()).find(({ name }) => name.endsWith('motcua_session'))?.value ?? '';

async function citizenAt(
  server: IdentityServer,
  path: string,
  screen: Screen = DESKTOP,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await person(server, screen);
  const page = await context.newPage();
  await page.goto(path);
  await signIn(page, PEOPLE.citizen);
  await page.waitForURL((url) => url.origin === server.house.url && !url.pathname.startsWith('/realms/'));
  return { context, page };
}

export function identityJourney(
  name: string,
  start: () => Promise<IdentityServer>,
  further: (browser: () => Browser) => void = () => undefined,
): void {
  void describe(name, () => {
    let server: IdentityServer;
    before(
      async () => {
        browser = await openBrowser();
        server = await start();
      },
      { timeout: 420_000 },
    );
    after(async () => {
      await browser.close();
      await server.stop();
    });
    const the = (): IdentityServer => server;

    void test('a citizen signs in with VNeID, raises the level where it is needed, and gets a new session each time', async () => {
      const { context, page } = await citizenAt(server, '/auth/sign-in?level=1&next=/ho-so');
      await page.waitForURL('**/ho-so');
      const first = await sessionOf(context);
      const cookie = (await context.cookies()).find(({ value }) => value === first);
      assert.deepEqual({ httpOnly: cookie?.httpOnly, sameSite: cookie?.sameSite }, { httpOnly: true, sameSite: 'Lax' });

      await page.goto('/phien-dang-nhap');
      await page.getByRole('heading', { name: 'Xác thực VNeID mức 2' }).waitFor();
      await signIn(page, PEOPLE.citizen);
      await page.waitForURL('**/phien-dang-nhap');
      assert.match(await page.locator('main').innerText(), /Thiết bị này[\s\S]*VNeID mức 2/i);
      assert.notEqual(await sessionOf(context), first);
      await context.close();
    });

    void test('a citizen sees where the account is signed in and signs out there; the other device is out at once', async () => {
      const here = await citizenAt(server, '/auth/sign-in?level=2&next=/phien-dang-nhap');
      const there = await citizenAt(server, '/auth/sign-in?next=/ho-so', PHONE);
      assert.equal(await sentAway(there.context, '/ho-so'), false);
      await here.page.reload();
      if (server.name.includes('embedded')) {
        await look(here.page, 'sessions', DESKTOP);
        await there.page.goto('/phien-dang-nhap');
        await look(there.page, 'sessions', PHONE);
      }
      await here.page.getByRole('button', { name: 'Đăng xuất ở mọi nơi khác' }).click();
      await here.page.getByText('Bạn không đăng nhập ở nơi nào khác.').waitFor();
      assert.equal(await sentAway(there.context, '/ho-so'), true);
      assert.equal(await sentAway(here.context, '/ho-so'), false);
      await Promise.all([here.context.close(), there.context.close()]);
    });

    void test('signing out ends the session here and at the identity server', async () => {
      const { context, page } = await citizenAt(server, '/ho-so');
      const old = await sessionOf(context);
      await page.getByRole('button', { name: 'Đăng xuất' }).click();
      await page.locator('button[name=logout]').click();
      await page.waitForURL(`${server.house.url}/`);
      await context.addCookies([{ name: 'motcua_session', value: old, url: server.house.url }]);
      assert.equal(await sentAway(context, '/ho-so'), true, 'the old cookie opens nothing');
      await page.goto('/ho-so');
      await atLogin(page);
      await context.close();
    });

    void test('when the identity server’s session ends elsewhere, the portal’s session is over by the back channel', async () => {
      const { context } = await citizenAt(server, '/ho-so');
      await leaveIdentityServer(server, context);
      assert.equal(await sentAway(context, '/ho-so'), true);
      await context.close();
    });

    void test('the front channel ends the session that it names, and no made-up one', async () => {
      const { context } = await citizenAt(server, '/ho-so');
      const [row] = await query<{ sid: string }>(
        'SELECT sid FROM motcua_sessions ORDER BY created_at DESC LIMIT 1',
        [],
        server.house.databaseUrl,
      );
      const knock = (iss: string, sid: string): Promise<Response> =>
        fetch(`${server.house.url}/auth/front-channel-logout?${new URLSearchParams({ iss, sid }).toString()}`);
      assert.equal((await knock('https://elsewhere.vn', row?.sid ?? '')).status, 400);
      assert.equal((await knock(server.issuer, 'made-up-session')).status, 200);
      assert.equal(await sentAway(context, '/ho-so'), false);
      assert.equal((await knock(server.issuer, row?.sid ?? '')).status, 200);
      assert.equal(await sentAway(context, '/ho-so'), true);
      await context.close();
    });

    void test('an officer comes back to the address that was asked for, with tokens in memory alone, refreshed without a word', async () => {
      const { page, token } = await openOffice(server, PEOPLE.refresh, '/dossiers');
      assert.equal(new URL(page.url()).pathname, '/office/dossiers');
      const stored = await page.evaluate(() =>
        JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
      );
      assert.doesNotMatch(stored, /eyJ/);
      const before_ = token();
      await page.evaluate(() => Object.assign(window, { still: 'here' }));
      await page.clock.setSystemTime(Date.now() + 1_800_000);
      const refreshed = page.waitForRequest((request) =>
        (request.postData() ?? '').includes('grant_type=refresh_token'),
      );
      await page.locator('a[href^="/office/"]').first().click();
      await refreshed;
      await page.waitForResponse((response) => response.url().includes('/api/office/') && response.ok());
      assert.notEqual(token(), before_);
      assert.equal(await page.evaluate(() => (window as { still?: string }).still), 'here', 'no page was left');
      await page.context().close();
    });

    void test('when an officer’s session is ended from elsewhere, the token is refused at once though it has not expired', async () => {
      const { page, token } = await openOffice(server, PEOPLE.ended);
      assert.equal(await callWith(server, token()), 200);
      await leaveIdentityServer(server, page.context());
      assert.equal(await callWith(server, token()), 401);
      await page.goto('/office/');
      await atLogin(page);
      await page.context().close();
    });

    void test('a session that an administrator has ended is not refreshed: the officer stands before the login', async () => {
      // Another page than the first link's: going there asks the server.
      const { page } = await openOffice(server, PEOPLE.revoked, '/dossiers');
      await server.endSessionsOf(PEOPLE.revoked);
      await page.clock.setSystemTime(Date.now() + 1_800_000);
      await page.locator('a[href^="/office/"]').first().click();
      await atLogin(page);
      await page.context().close();
    });

    void test('a changed role works at the next call, without signing in again', async () => {
      const { page, token } = await openOffice(server, PEOPLE.role);
      const list = (): Promise<number> => callWith(server, token(), '/api/docs/routes');
      const roles = (value: readonly string[]): Promise<unknown> =>
        query(
          'UPDATE officers SET roles = $2 WHERE username = $1',
          [PEOPLE.role, JSON.stringify(value)],
          server.house.databaseUrl,
        );
      assert.equal(await list(), 403);
      await roles(['processing_officer', 'administrator']);
      assert.equal(await list(), 200);
      await roles(['processing_officer']);
      assert.equal(await list(), 403);
      await page.context().close();
    });

    void test('a disabled officer is not let in', async () => {
      await server.disable(PEOPLE.disabled);
      const page = await (await person(server)).newPage();
      await page.goto('/office/');
      await signIn(page, PEOPLE.disabled);
      await page.getByRole('alert').first().waitFor();
      assert.match(new URL(page.url()).pathname, /^\/realms\//);
      await page.context().close();
    });

    void test('an account that was closed here opens nothing, whatever the identity server says', async () => {
      const { context } = await citizenAt(server, '/ho-so');
      const block = (blocked: boolean): Promise<unknown> =>
        query(
          'UPDATE up_users SET blocked = $2 WHERE username = $1',
          [PEOPLE.citizen, blocked],
          server.house.databaseUrl,
        );
      await block(true);
      assert.equal(await sentAway(context, '/ho-so'), true);
      await block(false);
      await context.close();
    });

    void test('an editor enters the panel with the same identity; its own login is closed; the session ends with the identity’s', async () => {
      const closed = await fetch(`${server.house.url}/admin/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'bientap@motcua.example', password: 'x' }),
      });
      assert.equal(closed.status, 403);
      const context = await person(server);
      const page = await context.newPage();
      await page.goto('/cms/auth/login');
      await atLogin(page);
      await server.officerSignsIn(page, PEOPLE.editor);
      await page.waitForURL('**/cms');
      const answer = await context.request.post('/admin/access-token');
      assert.equal(answer.status(), 200);
      const { data } = (await answer.json()) as { data: { token: string } };
      const me = await context.request.get('/admin/users/me', { headers: { authorization: `Bearer ${data.token}` } });
      const { data: editor } = (await me.json()) as { data: { username: string; roles: { name: string }[] } };
      assert.equal(editor.username, PEOPLE.editor);
      assert.deepEqual(
        editor.roles.map(({ name }) => name),
        ['Biên tập nội dung'],
      );
      await leaveIdentityServer(server, context);
      assert.equal((await context.request.post('/admin/access-token')).status(), 401);
      await context.close();
    });

    tokenTests(the, async (username) => {
      const { page, token } = await openOffice(server, username);
      await page.context().close();
      return token();
    });
    machineTests(the);
    further(() => browser);
  });
}
