import type { Core } from '@strapi/strapi';
import { movingActions } from './routes/moving';
import { beginCodes } from './services/administration/codes';
import { turnRegisters } from './services/administration/turning';
import { contentReader } from './services/contents';
import { sweepDelegations } from './services/delegations';
import { sweepWholes } from './services/interlinked/sync';
import { beginAbsences } from './services/planned-absences';
import { coreFor } from './services/public';
import { sweepExports } from './services/exports/jobs';
import { makeRoots } from './services/roots';
import { sweepTimers } from './services/sweep';
import { watchRound } from './services/watchdog';

/** Tests do not wait half a minute. */
const fast = process.env['MOTCUA_FAST_RETRY'] === '1';
const SWEEP_EVERY = fast ? 500 : 30_000;
const WATCH_EVERY = fast ? 1000 : 60_000;
const CONTENTS_EVERY = fast ? 300 : 2000;
const ROOTS_EVERY = 600_000;
const timers = new WeakMap<Core.Strapi, readonly NodeJS.Timeout[]>();

/** Now and again and again, never twice at once; what fails is tried at the next turn. */
function regularly(strapi: Core.Strapi, name: string, every: number, work: () => Promise<unknown>): NodeJS.Timeout {
  let running = false;
  const turn = (): void => {
    if (running) return;
    running = true;
    work()
      .catch((error: unknown) =>
        strapi.log.error(`single-window: ${name}: ${error instanceof Error ? error.message : String(error)}`),
      )
      .finally(() => {
        running = false;
      });
  };
  turn();
  return setInterval(turn, every).unref();
}

interface Permissions {
  readonly actionProvider: { readonly registerMany: (actions: readonly unknown[]) => Promise<unknown> };
}

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // Strapi types every service as a bag of unknown members.
  const permissions = strapi.service('admin::permission') as unknown as Permissions;
  await permissions.actionProvider.registerMany(movingActions);
  const core = coreFor(strapi);
  await core.directory.ready(true);
  await beginCodes(core);
  // Commands open the application without its workers.
  if (process.env['MOTCUA_WORKERS'] === 'off') return;
  timers.set(strapi, [
    regularly(strapi, 'timers', SWEEP_EVERY, () => sweepTimers(core)),
    regularly(strapi, 'exports', SWEEP_EVERY, () => sweepExports(core)),
    regularly(strapi, 'interlinked filings', SWEEP_EVERY, () => sweepWholes(core)),
    regularly(strapi, 'delegations', SWEEP_EVERY, () => sweepDelegations(core)),
    regularly(strapi, 'absences', SWEEP_EVERY, () => beginAbsences(core)),
    regularly(strapi, 'watchdog', WATCH_EVERY, () => watchRound(core)),
    regularly(strapi, 'contents', CONTENTS_EVERY, contentReader(core)),
    regularly(strapi, 'registers', WATCH_EVERY, () => turnRegisters(core)),
    regularly(strapi, 'roots of the history', ROOTS_EVERY, () => makeRoots(core)),
  ]);
}

export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  for (const timer of timers.get(strapi) ?? []) clearInterval(timer);
}
