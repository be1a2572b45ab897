/** What commands that take a file in share: nothing is changed before the whole file is read, the report lies in a CSV file, findings are counted. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Core } from '@strapi/strapi';
import { openApp } from './app.ts';
import { buildServer } from './build-steps.ts';
import { dataDir } from './paths.ts';

type Room = typeof import('@motcua/plugin-national-data');

/** Writes `.data/import-….csv`; answers its path. */
export function writeReport(file: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  mkdirSync(dataDir(), { recursive: true });
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const path = join(dataDir(), `import-${basename(file, '.json')}-${time}.csv`);
  // The mark lets spreadsheets read Vietnamese.
  writeFileSync(path, `\uFEFF${stringify([head, ...rows])}`);
  return path;
}

/** One line for each name, the most frequent first. */
export function printCounts(names: readonly string[], most = Infinity): void {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, most))
    console.log(`  ${String(count).padStart(5)}  ${name}`);
}

export interface ImportCommand {
  /** `import:catalogue` */
  readonly name: string;
  /** Throws with line and reason what cannot be taken in. */
  readonly check: (room: Room, records: unknown, source: string) => void;
  /** Imports, and prints what came of it. */
  readonly run: (room: Room, strapi: Core.Strapi, records: unknown, file: string) => Promise<void>;
}

/** Answers the exit code: 0, 1 for a file that is refused, 2 where none is named. */
export async function importCommand({ name, check, run }: ImportCommand, args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (file === undefined) {
    console.error(`Which file? npm run ${name} -- FILE.json [--scratch]`);
    return 2;
  }
  await buildServer();
  // The rooms are CommonJS: the very functions that the application loads.
  const room = createRequire(import.meta.url)('@motcua/plugin-national-data') as Room;
  let records: unknown;
  try {
    const source = readFileSync(file, 'utf8');
    records = room.parseCatalogue(source);
    check(room, records, source);
  } catch (error) {
    console.error(`${file} is refused, nothing was changed. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  const app = await openApp({ scratch: args.includes('--scratch') });
  try {
    await run(room, app.strapi, records, file);
    return 0;
  } finally {
    await app.close();
  }
}
