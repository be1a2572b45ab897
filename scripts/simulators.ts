/** The process of the simulators: the national portal and the population database. */
import { startSimulators } from '@motcua/plugin-national-data';
import { persons } from '@motcua/database';
import { dataDir } from './lib/paths.ts';

const running = await startSimulators({
  dataDir: dataDir(),
  port: Number(process.env['MOTCUA_SIM_PORT']),
  persons,
  env: process.env,
});
const stop = (): void => {
  void running.stop().then(() => process.exit(0));
};
process.on('SIGTERM', stop);
process.on('SIGINT', () => undefined);
process.on('disconnect', stop);
process.send?.({ type: 'ready' });
