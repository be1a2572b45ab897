/**
 * `npm run fuzz -- --minutes 10 [--seed N] [--schemathesis]`: a demo house on a data folder of its own is asked at random what its description allows and
 * what it does not. With `--schemathesis` by that tool (brought by pip into .cache), where Python is at hand; else by scripts/lib/fuzz.ts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { House } from './lib/house.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    schemathesis: { type: 'boolean', default: false },
  },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('--minutes and --seed are numbers.');

const data = mkdtempSync(join(tmpdir(), 'motcua-fuzz-'));
process.env['MOTCUA_DATA_DIR'] = data;
const { buildServer } = await import('./lib/build-steps.ts');
const { openPostgres, startHouse } = await import('./lib/house.ts');
const { freePort } = await import('./lib/ports.ts');

async function byFuzzer(house: House): Promise<boolean> {
  const { fuzzHouse } = await import('./lib/fuzz-house.ts');
  const { asked, operations, byStatus, faults } = await fuzzHouse(house, { seconds: minutes * 60, seed });
  process.stdout.write(
    `${asked} requests to ${operations} operations in ${minutes} min, seed ${seed}: ${JSON.stringify(byStatus)}\n${faults.length} faults\n${faults.join('\n')}\n`,
  );
  return faults.length === 0;
}

await buildServer();
const postgres = await openPostgres();
let sound = false;
try {
  const house = await startHouse({
    postgres,
    port: await freePort(),
    seed: true,
    panel: false,
    env: { MOTCUA_RATE_FACTOR: '1000000', MOTCUA_FAST_RETRY: '1' },
  });
  try {
    sound = values.schemathesis
      ? await (await import('./lib/schemathesis.ts')).bySchemathesis(house, { minutes, seed })
      : await byFuzzer(house);
  } finally {
    await house.stop();
  }
} finally {
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
}
process.exit(sound ? 0 : 1);
