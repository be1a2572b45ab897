/** `npm run search:check -- QUERIES CATALOGUE…`: imports the catalogues into a throw-away database and asks the portal's own search. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import { openApp } from './lib/app.ts';
import { judge, parseQueries, report, type Expectation } from './lib/search-report.ts';

/** What this command uses of the portal: imported procedures are drafts until an editor publishes them. */
interface Search {
  search(query: string, options: { limit: number; drafts: boolean }): Promise<readonly { readonly code: string }[]>;
}

interface Importer {
  importCatalogue(strapi: Core.Strapi, records: unknown, options: object): Promise<unknown>;
}

/** The rooms are CommonJS: the very functions that the application has loaded. */
const importer = (): Importer => createRequire(import.meta.url)('@motcua/plugin-national-data') as Importer; // its public API

async function ask(strapi: Core.Strapi, queries: readonly Expectation[]): Promise<readonly string[]> {
  const portal: Search = strapi.plugin('portal').service('search');
  const named: readonly { code: string; name: string }[] = await strapi.db
    .connection('procedures')
    .select('code', 'name');
  const names = new Map(named.map(({ code, name }) => [code, name]));
  const outcomes = [];
  for (const expectation of queries) {
    const hits = await portal.search(expectation.query, { limit: 10, drafts: true });
    outcomes.push(
      judge(
        expectation,
        hits.map((hit) => hit.code),
      ),
    );
  }
  return report(outcomes, (code) => names.get(code) ?? '(not in the catalogue)');
}

async function main(queriesFile: string | undefined, catalogueFiles: readonly string[]): Promise<number> {
  if (queriesFile === undefined || catalogueFiles.length === 0) {
    console.error('Which files? npm run search:check -- QUERIES.json CATALOGUE.json [CATALOGUE.json …]');
    return 2;
  }
  let queries: readonly Expectation[];
  let catalogues: readonly unknown[];
  try {
    queries = parseQueries(readFileSync(queriesFile, 'utf8'));
    catalogues = catalogueFiles.map((file): unknown => JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`Cannot read the files: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const app = await openApp({ scratch: true });
  try {
    for (const records of catalogues) await importer().importCatalogue(app.strapi, records, {});
    for (const line of await ask(app.strapi, queries)) console.log(line);
    return 0;
  } finally {
    await app.close();
  }
}

process.exitCode = await main(process.argv[2], process.argv.slice(3));
