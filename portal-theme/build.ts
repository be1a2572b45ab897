/** Compiles the portal's look: `node portal-theme/build.ts` → portal-theme/dist/{portal.css,portal.js,assets,keycloak}. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'sass';

const here = import.meta.dirname;
const dist = join(here, 'dist');

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const sheet = compile(join(here, 'styles', 'portal.scss'), {
  loadPaths: [join(here, '..', 'node_modules', 'govuk-frontend', 'dist')],
  style: 'compressed',
  quietDeps: true,
});
writeFileSync(join(dist, 'portal.css'), `${readFileSync(join(here, 'tokens', 'tokens.css'), 'utf8')}\n${sheet.css}\n`);
for (const script of ['portal.js', 'hall.js', 'kiosk.js']) cpSync(join(here, 'scripts', script), join(dist, script));
cpSync(join(here, 'assets'), join(dist, 'assets'), { recursive: true });

// The pages of Keycloak: what goes into its `themes/`, with the same tokens and emblem.
const resources = join(dist, 'keycloak', 'motcua', 'login', 'resources');
cpSync(join(here, 'keycloak'), join(dist, 'keycloak'), { recursive: true });
cpSync(join(here, 'tokens', 'tokens.css'), join(resources, 'css', 'tokens.css'));
for (const file of ['emblem.svg', 'favicon.png']) cpSync(join(here, 'assets', file), join(resources, 'img', file));
