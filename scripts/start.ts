/** `npm start`: builds what is missing, starts the whole house, prints who finds what where. */
import { buildOffice, buildPanel, buildServer, buildTheme } from './lib/build-steps.ts';
import { refuseUnlessSound } from './lib/environment.ts';
import { withFiles } from './lib/from-files.ts';
import { openPostgres, startHouse, startProcess, stopProcess } from './lib/house.ts';
import { prepareDatabase } from './lib/prepare-database.ts';
import { dataDir } from './lib/paths.ts';
import { portFrom } from './lib/ports.ts';
import { step } from './lib/progress.ts';
import { secret } from './lib/secrets.ts';

const started = performance.now();
process.stdout.write('Motcua\n');
await buildServer();

if (process.env['MOTCUA_PROFILE'] === 'production') {
  await Promise.all([buildPanel(), buildTheme().then(buildOffice)]);
  Object.assign(process.env, withFiles(process.env));
  refuseUnlessSound();
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const { MOTCUA_OWNER_DATABASE_URL: ownerUrl, ...serving } = env;
  if (ownerUrl !== undefined) await prepareDatabase({ ownerUrl, databaseUrl: env['DATABASE_URL'] ?? '', env: serving });
  const server = await startProcess('server.ts', {
    ...serving,
    NODE_ENV: 'production',
    TZ: 'UTC',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  const stop = (): void => void stopProcess(server).then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write('Motcua runs.\n');
} else {
  await embedded();
}

async function embedded(): Promise<void> {
  const building = Promise.all([buildPanel(), buildTheme().then(buildOffice)]);
  const wanted = Number(process.env['MOTCUA_PORT'] ?? 1337);
  const port = await portFrom(wanted);
  if (port !== wanted) process.stdout.write(`  Port ${wanted} is taken: using ${port}.\n`);
  const simulatorPort = await portFrom(port + 1);
  const postgres = await step('PostgreSQL', () => openPostgres());
  const house = await step('Database, demo content, server', async () => {
    await building;
    return startHouse({ postgres, port, simulatorPort, seed: true, panel: true });
  });

  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('\nStopping …\n');
    void house
      .stop()
      .then(() => postgres.stop())
      .then(() => process.exit(code));
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  house.server.once('exit', () => {
    if (!stopping) process.stdout.write(`\nThe server ended; its log lies in ${dataDir()}/logs/server.log.\n`);
    stop(1);
  });

  const rows = [
    ['URL', 'for', 'demo account'],
    [`${house.url}/`, 'citizens: portal (VNeID simulator)', '025192000145 (Nguyễn Thị Hoa)'],
    [`${house.url}/office`, 'reception officer, phường Việt Trì', 'tiepnhan'],
    ['', 'processing officer', 'chuyenvien'],
    ['', 'approver', 'lanhdao'],
    ['', 'issuing clerk', 'vanthu'],
    ['', 'province administrator', 'quantri'],
    ['', 'auditor of personal data', 'kiemtra'],
    [`${house.url}/cms`, 'content editors: Strapi panel', 'bientap@motcua.example'],
    [`${house.simulatorUrl}/`, 'the national portal’s simulator', 'none'],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const table = rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`)
    .join('\n');
  process.stdout.write(`\n${table}\n\n  One password for all demo accounts: ${secret('demo')}\n`);
  process.stdout.write(
    `  Ready after ${((performance.now() - started) / 1000).toFixed(1)} s. Ctrl-C stops; \`npm run reset\` starts over.\n`,
  );
}
