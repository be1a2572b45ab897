/** The server without the panel, for work on the rooms: PostgreSQL, simulators, server; stops on Ctrl-C. */
import { buildOffice, buildServer, buildTheme } from './lib/build-steps.ts';
import { openPostgres, startHouse } from './lib/house.ts';
import { portFrom } from './lib/ports.ts';

await buildServer();
await buildTheme();
await buildOffice();
const postgres = await openPostgres();
const house = await startHouse({
  postgres,
  port: await portFrom(Number(process.env['MOTCUA_PORT'] ?? 1337)),
  seed: true,
  panel: false,
});
process.stdout.write(`${house.url} (simulators ${house.simulatorUrl})\n`);
const stop = (): void => {
  void house
    .stop()
    .then(() => postgres.stop())
    .then(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
