/**
 * `npm run keycloak:rotate`: a new signing key for the realm. Old ones stay believed for the tokens that are out;
 * `-- --retire` takes back those that are older than a day. Settings as for keycloak:apply.
 */
import { Admin } from './keycloak/admin.ts';
import { addSigningKey, retireOldKeys } from './keycloak/keys.ts';
import { keycloakAccess } from './keycloak/settings.ts';

try {
  const admin = new Admin(keycloakAccess());
  const realm = process.env['MOTCUA_KEYCLOAK_REALM'] ?? 'motcua';
  if (process.argv.includes('--retire')) {
    const retired = await retireOldKeys(admin, realm);
    process.stdout.write(`${retired} old keys are no longer believed.\n`);
  } else {
    const name = await addSigningKey(admin, realm);
    process.stdout.write(`New tokens are signed with ${name}. Tomorrow: npm run keycloak:rotate -- --retire\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
