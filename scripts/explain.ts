/** `npm run explain`: EXPLAIN (ANALYZE, BUFFERS) of each hot query on this installation's database, into docs/performance.md. */
import { explainHot } from './bench/explain.ts';
import { writeSection } from './bench/performance-page.ts';
import { openDemoDatabase } from './lib/app.ts';

const database = await openDemoDatabase();
try {
  await writeSection('plans', await explainHot(database.url));
} finally {
  await database.close();
}
process.stdout.write('The plans stand in docs/performance.md.\n');
process.exit(0);
