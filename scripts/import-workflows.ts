/** `npm run import:workflows -- FILE [--scratch]`: processes as provinces publish them, as draft workflows; `--scratch` tries it on a throw-away database. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { WorkflowImportReport } from '@motcua/plugin-national-data';
import { openApp } from './lib/app.ts';
import { buildServer } from './lib/build-steps.ts';
import { dataDir } from './lib/paths.ts';
import { bar } from './lib/progress.ts';

type Room = typeof import('@motcua/plugin-national-data');

/** One row per finding and per proposal, with the words that it was read from. */
function writeReport(file: string, report: WorkflowImportReport): string {
  const rows = report.processes.flatMap(({ id, findings, proposals, stillWrong }) => [
    ...findings.map((one) => [id, one.state ?? '', 'finding', one.code, one.original, one.message]),
    ...proposals.map((one) => [id, one.state ?? '', 'proposal', one.kind, one.sentence, one.reading.vi]),
    ...stillWrong.map((one) => [id, one.state ?? '', 'publication', one.code, one.message.vi, one.remedy.vi]),
  ]);
  mkdirSync(dataDir(), { recursive: true });
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const path = join(dataDir(), `import-${basename(file, '.json')}-${time}.csv`);
  // The mark lets spreadsheets read Vietnamese.
  writeFileSync(
    path,
    `\uFEFF${stringify([['process', 'state', 'kind', 'code', 'original words', 'what it says'], ...rows])}`,
  );
  return path;
}

/** Where the sum of the steps is not the legal time: shown, never refused. */
function differences({ processes }: WorkflowImportReport): void {
  for (const { id, findings } of processes)
    for (const { code, message } of findings) if (code.includes('sum-differs')) console.log(`  ${id}: ${message}`);
}

function summary({ processes }: WorkflowImportReport): void {
  const counts = new Map<string, number>();
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { findings, proposals, stillWrong } of processes) {
    findings.forEach(({ code }) => count(`finding ${code}`));
    proposals.forEach(({ kind }) => count(`proposal ${kind}`));
    stillWrong.forEach(({ code }) => count(`publication ${code}`));
  }
  for (const [name, number] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(number).padStart(5)}  ${name}`);
}

async function main(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (file === undefined) {
    console.error('Which file? npm run import:workflows -- FILE.json [--scratch]');
    return 2;
  }
  await buildServer();
  // The rooms are CommonJS: the very functions that the application loads.
  const room = createRequire(import.meta.url)('@motcua/plugin-national-data') as Room;
  let records: unknown;
  try {
    const source = readFileSync(file, 'utf8');
    records = room.parseCatalogue(source);
    room.readWorkflowRecords(records, source);
  } catch (error) {
    console.error(`${file} is refused, nothing was changed. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  const app = await openApp({ scratch: args.includes('--scratch') });
  try {
    const report = await room.importWorkflows(app.strapi, records, { progress: bar('Processes') });
    summary(report);
    differences(report);
    console.log(`Report: ${writeReport(file, report)}`);
    if (report.updated + report.unchanged > 0)
      console.log(`Known before: updated ${report.updated}, unchanged ${report.unchanged}`);
    console.log(
      `imported ${report.imported}, drafts that pass the publication check ${report.passing}, with findings ${report.withFindings}, refused ${report.refused}`,
    );
    return 0;
  } finally {
    await app.close();
  }
}

process.exit(await main(process.argv.slice(2)));
