import type { Core } from '@strapi/strapi';
import { coreFor } from './services/public';
import { sweepTimers } from './services/sweep';
import { watchRound } from './services/watchdog';

/** Tests do not wait half a minute. */
const EVERY = process.env['MOTCUA_FAST_RETRY'] === '1' ? 500 : 30_000;
/** Each minute; each second in tests. */
const WATCH = process.env['MOTCUA_FAST_RETRY'] === '1' ? '* * * * * *' : '0 * * * * *';
const timers = new WeakMap<Core.Strapi, NodeJS.Timeout>();

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const core = coreFor(strapi);
  await core.directory.ready(true);
  // Commands open the application without its workers.
  if (process.env['MOTCUA_WORKERS'] === 'off') return;
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    sweepTimers(core)
      .catch((error: unknown) =>
        strapi.log.error(`single-window: timers: ${error instanceof Error ? error.message : String(error)}`),
      )
      .finally(() => {
        running = false;
      });
  }, EVERY);
  timer.unref();
  timers.set(strapi, timer);
  strapi.cron.add({
    'motcua-watchdog': {
      task: async () => {
        await watchRound(core).catch((error: unknown) =>
          strapi.log.error(`single-window: watchdog: ${error instanceof Error ? error.message : String(error)}`),
        );
      },
      options: { rule: WATCH },
    },
  });
}

export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  clearInterval(timers.get(strapi));
}
