/** Last of all: what every process of this run has written down is searched for the people of the demo. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { emailOf, persons, phoneOf } from '@motcua/database';
import { dataDir } from '../../scripts/lib/paths.ts';

/** As it may be written: composed, decomposed, as an address has it. */
const read = (text: string): string => {
  const plain = text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (coded) => {
    try {
      return decodeURIComponent(coded);
    } catch {
      return coded;
    }
  });
  return plain.replaceAll('+', ' ').normalize('NFC').toLocaleLowerCase('vi');
};

void test('no log of the whole run holds a name, a number, a phone or an address of the people of the demo', () => {
  const searched = new Set(
    persons.flatMap((one) => [one.fullName, one.personalNumber, phoneOf(one), emailOf(one)].map(read)),
  );
  // What other tests give beside the demo's own.
  searched.add('0912345678');
  assert.ok(searched.has(read('NGUY%E1%BB%84N+TH%E1%BB%8A+HOA')), 'what an address hides would not be found');
  // PostgreSQL's lies elsewhere where the data folder is not for its user.
  const pointer = join(dataDir(), 'postgres.path');
  const folders = [dataDir(), ...(existsSync(pointer) ? [readFileSync(pointer, 'utf8').trim()] : [])];
  const logs = folders.flatMap((folder) => globSync('**/*.log', { cwd: folder }).map((name) => join(folder, name)));
  let lines = 0;
  const hits: string[] = [];
  for (const log of logs)
    for (const line of readFileSync(log, 'utf8').split('\n')) {
      lines += 1;
      const text = read(line);
      for (const word of searched) if (text.includes(word)) hits.push(`${log}: ${line.slice(0, 300)}`);
    }
  process.stdout.write(
    `${logs.length} logs with ${lines} lines searched for ${searched.size} names and numbers: ${hits.length} hits\n`,
  );
  assert.ok(logs.some((log) => log.endsWith('server.log')) && lines > 0, 'there is no log to search');
  assert.deepEqual(hits.slice(0, 20), []);
});
