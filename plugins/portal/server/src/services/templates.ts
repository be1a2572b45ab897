import { Environment, FileSystemLoader } from 'nunjucks';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clock, day, fileSize, moment, money } from '../domain/format';
import { icons } from './icons';

/** The folder of the theme: the repository's root is where the server was started. */
export const themeFolder = (): string => join(process.cwd(), 'portal-theme');

const hashes = new Map<string, string>();
/** `/assets/portal.css?v=…`: the address changes with the bytes, so browsers may keep the file for ever. */
function asset(name: string): string {
  let hash = hashes.get(name);
  if (hash === undefined) {
    const file = join(themeFolder(), 'dist', name);
    hash = existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12) : 'none';
    hashes.set(name, hash);
  }
  return `/assets/${name}?v=${hash}`;
}

function build(): Environment {
  const govuk = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist');
  const environment = new Environment(new FileSystemLoader([join(themeFolder(), 'templates'), govuk]), {
    autoescape: true,
    throwOnUndefined: false,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addGlobal('asset', asset);
  environment.addGlobal('icons', icons);
  for (const [name, filter] of Object.entries({ day, clock, moment, money, fileSize }))
    environment.addFilter(name, filter);
  return environment;
}

let environment: Environment | undefined;

/** Renders a page of the theme; compiled templates are kept. */
export const renderTemplate = (template: string, data: object): string =>
  (environment ??= build()).render(template, data);
