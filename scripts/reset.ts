/** `npm run reset`: forgets the data of this installation; the next start makes the demo anew. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataDir } from './lib/paths.ts';
import { step } from './lib/progress.ts';
import { startPostgres } from './lib/postgres.ts';

const data = dataDir();
if (existsSync(data)) {
  await step(`Removing ${data}`, async () => {
    // Starting takes over a cluster that still runs, so that it can be stopped before its files go.
    const postgres = await startPostgres(data);
    await postgres.stop();
    const pointer = join(data, 'postgres.path');
    if (existsSync(pointer)) rmSync(dirname(readFileSync(pointer, 'utf8').trim()), { recursive: true, force: true });
    rmSync(data, { recursive: true, force: true });
  });
}
process.stdout.write('Nothing is left of the old data. `npm start` begins anew.\n');
