/**
 * `npm run import:report -- FILE… [--json OUT] [--truth FILE]`: how much of a catalogue's texts the importer reads.
 * Reads only; no database is needed. With `--truth`, exit code 0 only when at least 90 % of its values are met exactly.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer } from './lib/build-steps.ts';

type Room = typeof import('@motcua/plugin-national-data');
type Procedures = readonly ReturnType<Room['readProcedure']>[];

/** Of the truth file's values. */
const SHARE_THAT_MUST_BE_MET = 90;
const USAGE = 'Which file? npm run import:report -- FILE.json … [--json OUT.json] [--truth TRUTH.json]';

const percent = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);

function table(room: Room, procedures: Procedures): void {
  const row = (cells: readonly (string | number)[]): string =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(11))).join('');
  console.log(row(['attribute', 'with text', 'whole', 'in part', 'not at all', 'silent', 'whole', 'values']));
  for (const { attribute, text, whole, part, none, silent, values } of room.figuresOf(procedures))
    console.log(row([attribute, text, whole, part, none, silent, percent(whole, text), values]));
}

function leftOver(room: Room, procedures: Procedures): void {
  const all = room.notRead(procedures);
  console.log(all.length === 0 ? '\nNothing was left over.' : '\nNot read:');
  for (const { code, attribute, coverage, words } of all)
    console.log(`  ${code}  ${attribute}  ${coverage === 'none' ? 'not at all' : 'in part'}  ${words}`);
}

function compare(room: Room, truthFile: string, procedures: Procedures): number {
  const truth = room.readTruth(JSON.parse(readFileSync(truthFile, 'utf8')));
  const { values, differences } = room.compareWithTruth(truth, procedures.map(room.truthOf));
  console.log(`\nAgainst ${basename(truthFile)}, ${truth.length} procedures:`);
  for (const { code, attribute, expected, read } of differences)
    console.log(`  ${code}  ${attribute}  expected ${expected}  read ${read}`);
  const met = values - differences.length;
  console.log(`${met} of ${values} values met exactly (${percent(met, values)})`);
  console.log(`${values} values, ${differences.length} differences`);
  return values > 0 && (100 * met) / values >= SHARE_THAT_MUST_BE_MET ? 0 : 1;
}

async function main(): Promise<number> {
  const { values: options, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, truth: { type: 'string' } },
  });
  if (files.length === 0) {
    console.error(USAGE);
    return 2;
  }
  await buildServer();
  // The rooms are CommonJS: the very functions that the import uses.
  const room = createRequire(import.meta.url)('@motcua/plugin-national-data') as Room;
  const all = files.map((file) => {
    const source = readFileSync(file, 'utf8');
    return { file, procedures: room.readCatalogue(room.parseCatalogue(source), source).map(room.readProcedure) };
  });
  for (const { file, procedures } of all) {
    console.log(`\n${basename(file)}: ${procedures.length} procedures`);
    table(room, procedures);
    leftOver(room, procedures);
  }
  const procedures = all.flatMap((one) => one.procedures);
  if (options.json !== undefined) {
    writeFileSync(options.json, `${JSON.stringify(procedures.map(room.truthOf), null, 1)}\n`);
    console.log(`\nWritten: ${options.json}`);
  }
  return options.truth === undefined ? 0 : compare(room, options.truth, procedures);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
