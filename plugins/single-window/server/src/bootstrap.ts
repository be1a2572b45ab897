import type { Core } from '@strapi/strapi';
import { movingActions } from './routes/moving';
import { coreFor } from './services/public';
import { sweepTimers } from './services/sweep';

/** Tests do not wait half a minute. */
const EVERY = process.env['MOTCUA_FAST_RETRY'] === '1' ? 500 : 30_000;
const timers = new WeakMap<Core.Strapi, NodeJS.Timeout>();

interface Permissions {
  readonly actionProvider: { readonly registerMany: (actions: readonly unknown[]) => Promise<unknown> };
}

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // Strapi types every service as a bag of unknown members.
  const permissions = strapi.service('admin::permission') as unknown as Permissions;
  await permissions.actionProvider.registerMany(movingActions);
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
}

export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  clearInterval(timers.get(strapi));
}
