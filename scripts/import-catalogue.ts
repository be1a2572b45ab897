/** `npm run import:catalogue -- FILE [--scratch]`: a national catalogue as exported; `--scratch` tries it on a throw-away database. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { ImportReport } from '@motcua/plugin-national-data';
import { openApp } from './lib/app.ts';
import { buildServer } from './lib/build-steps.ts';
import { dataDir } from './lib/paths.ts';
import { bar } from './lib/progress.ts';

type Room = typeof import('@motcua/plugin-national-data');

/** One row per finding; what was read stands beside the original text. */
function writeReport(file: string, report: ImportReport): string {
  const rows = report.procedures.flatMap((procedure) =>
    procedure.findings.map((one) => [procedure.code, one.attribute, one.kind, one.original, one.read, one.message]),
  );
  mkdirSync(dataDir(), { recursive: true });
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const path = join(dataDir(), `import-${basename(file, '.json')}-${time}.csv`);
  // The mark lets spreadsheets read Vietnamese.
  writeFileSync(
    path,
    `\uFEFF${stringify([['code', 'attribute', 'kind', 'original text', 'what was read', 'finding'], ...rows])}`,
  );
  return path;
}

function summary(report: ImportReport): void {
  const counts = new Map<string, number>();
  for (const { findings } of report.procedures) {
    for (const { attribute, message } of findings)
      counts.set(`${attribute}: ${message}`, (counts.get(`${attribute}: ${message}`) ?? 0) + 1);
  }
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 20))
    console.log(`  ${String(count).padStart(5)}  ${name}`);
}

async function main(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (file === undefined) {
    console.error('Which file? npm run import:catalogue -- FILE.json [--scratch]');
    return 2;
  }
  await buildServer();
  // The rooms are CommonJS: the very functions that the application loads.
  const room = createRequire(import.meta.url)('@motcua/plugin-national-data') as Room;
  let records: unknown;
  try {
    const source = readFileSync(file, 'utf8');
    records = room.parseCatalogue(source);
    room.readCatalogue(records, source);
  } catch (error) {
    console.error(`${file} is refused, nothing was changed. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  const app = await openApp({ scratch: args.includes('--scratch') });
  try {
    const report = await room.importCatalogue(app.strapi, records, { progress: bar('Procedures') });
    summary(report);
    console.log(`Report: ${writeReport(file, report)}`);
    console.log(
      `imported ${report.imported}, updated ${report.updated}, unchanged ${report.unchanged}, refused ${report.refused}`,
    );
    return 0;
  } finally {
    await app.close();
  }
}

process.exit(await main(process.argv.slice(2)));
