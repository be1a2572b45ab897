/**
 * `npm run bench:office -- --data DIR [--write]`: an officer's keys in a real browser, on the larger of the two houses that `npm run bench:load -- --data DIR`
 * has filled: how long to the first results, what moves on the page, what stays in memory, and a list to its page 1,000. `--write` puts the figures into
 * docs/performance.md.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../support/browser.ts';
import { buildOffice, buildServer, buildTheme } from '../../scripts/lib/build-steps.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    each: { type: 'string', default: '100' },
    opened: { type: 'string', default: '200' },
    pages: { type: 'string', default: '1000' },
  },
});
if (values.data === undefined)
  throw new Error('Say with --data where `npm run bench:load -- --data DIR` keeps its databases.');
process.env['MOTCUA_DATA_DIR'] = resolve(values.data);
const { openPostgres, startHouse } = await import('../../scripts/lib/house.ts');
const { freePort } = await import('../../scripts/lib/ports.ts');
const { withClient } = await import('../../scripts/lib/database.ts');
const { officeFigures } = await import('./office.ts');
const { officeText } = await import('./office-text.ts');
const { writeSection } = await import('../../scripts/bench/performance-page.ts');

await buildServer();
await buildTheme();
await buildOffice();
const postgres = await openPostgres();
try {
  const dossiers = await withClient(postgres.url('large'), async (client) =>
    Number((await client.query<{ count: string }>('SELECT count(*) FROM dossiers')).rows[0]?.count),
  );
  const house = await startHouse({
    postgres,
    port: await freePort(),
    database: 'large',
    seed: false,
    panel: false,
    env: { MOTCUA_RATE_FACTOR: '1000000' },
  });
  const browser = await openBrowser();
  try {
    const figures = await officeFigures(browser, house, {
      each: Number(values.each),
      opened: Number(values.opened),
      walked: Number(values.pages),
    });
    const text = officeText(figures, dossiers);
    console.log(`\n${text}\n`);
    if (values.write) writeSection('office', text);
  } finally {
    await browser.close();
    await house.stop();
  }
} finally {
  await postgres.stop();
}
process.exit(0);
