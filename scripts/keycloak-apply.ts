/**
 * `npm run keycloak:apply`: shows what differs between config/keycloak and a Keycloak; with `-- --yes` makes it so.
 * A second run shows no difference. Users are never touched. Settings: docs/operators.md, "Your Keycloak".
 */
import { applyRealm } from './keycloak/apply.ts';
import { keycloakAccess } from './keycloak/settings.ts';
import { wantedRealm } from './keycloak/wanted.ts';

const yes = process.argv.includes('--yes');
try {
  const found = await applyRealm({
    access: keycloakAccess(),
    wanted: wantedRealm(),
    ...(process.env['DATABASE_URL'] === undefined ? {} : { databaseUrl: process.env['DATABASE_URL'] }),
    apply: yes,
    tell: ({ what, differences }) =>
      process.stdout.write(`${what}\n${differences.map((line) => `    ${line}\n`).join('')}`),
  });
  const outcome = yes ? 'applied' : 'would be applied with -- --yes';
  process.stdout.write(found === 0 ? 'No difference.\n' : `${found} changes ${outcome}.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
