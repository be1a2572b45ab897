/** The same journey with a real Keycloak in front; and what only Keycloak does: the realm as code, the second factor, its pages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startKeycloak, whyNoKeycloak } from '../../scripts/lib/keycloak.ts';
import { identityJourney } from './journey.ts';
import { keycloakPages } from './keycloak-pages.ts';
import { keycloakServer, type RealKeycloak } from './keycloak-server.ts';

const why = whyNoKeycloak();
if (why !== null && process.env['CI'] === 'true') {
  void test('identity: a real Keycloak is required where CI=true', () => assert.fail(why));
} else if (why !== null) {
  process.stdout.write(`\n!!! NOT TESTED: the identity journey against a real Keycloak, because ${why}. !!!\n\n`);
  void test('identity: a real Keycloak', { skip: why });
} else {
  // Its first start builds for a minute: that runs beside the other tests, which come before.
  const keycloak = startKeycloak();
  keycloak.catch(() => undefined);
  let started: RealKeycloak | undefined;
  const running = (): RealKeycloak => {
    assert.ok(started, 'Keycloak has not been started');
    return started;
  };
  identityJourney(
    'identity: a real Keycloak',
    async () => {
      started = await keycloakServer(await keycloak);
      return started;
    },
    (browser) => {
      void describe('what only Keycloak does', () => {
        void test('the realm is as config/keycloak says: applying again finds no difference, a changed line is one', async () => {
          const server = running();
          assert.equal(await server.differences(), 0);
          const { wanted } = server;
          assert.equal(await server.differences({ ...wanted, realm: { ...wanted.realm, failureFactor: 11 } }), 1);
          const groups = await server.admin.get<{ count: number }>('/motcua/groups/count');
          assert.ok((groups?.count ?? 0) > 30, 'the organisation tree is there as groups');
        });
        keycloakPages(running, browser);
        // At the end: from then on Keycloak asks an LDAP server that is not there for names that it does not know.
        void test('the options, LDAP and another province, are applied alike, and a changed password of theirs is seen', async () => {
          const server = running();
          const options = {
            MOTCUA_LDAP_URL: 'ldaps://ldap.invalid',
            MOTCUA_LDAP_BIND_DN: 'cn=motcua,dc=invalid',
            MOTCUA_LDAP_BIND_PASSWORD: 'first',
            MOTCUA_LDAP_USERS_DN: 'ou=people,dc=invalid',
            MOTCUA_OTHER_PROVINCE_ISSUER_URL: 'https://sso.invalid/realms/motcua',
            MOTCUA_OTHER_PROVINCE_CLIENT_ID: 'motcua',
            MOTCUA_OTHER_PROVINCE_CLIENT_SECRET: 'first',
          };
          const all = server.wantedWith(options);
          assert.equal(await server.apply(all), 2);
          assert.equal(await server.differences(all), 0);
          const changed = { MOTCUA_LDAP_BIND_PASSWORD: 'second', MOTCUA_OTHER_PROVINCE_CLIENT_SECRET: 'second' };
          assert.equal(await server.differences(server.wantedWith({ ...options, ...changed })), 2);
        });
      });
    },
  );
}
