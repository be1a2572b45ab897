/** Looks at the readings of the last day again and again, and tells the auditor what is unusual. */
import type { Core } from '@strapi/strapi';
import { flagUnusual } from '../../repositories/personal-data/audit';

/** Tests do not wait five minutes. */
const EVERY = process.env['MOTCUA_FAST_RETRY'] === '1' ? 1000 : 300_000;
const LOOKED_AT_MS = 86_400_000;

export function followReadings(strapi: Core.Strapi): void {
  let running = false;
  setInterval(() => {
    if (running) return;
    running = true;
    flagUnusual(strapi.db.connection, new Date(Date.now() - LOOKED_AT_MS))
      .catch((error: unknown) => {
        strapi.log.error(`records: readings: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => {
        running = false;
      });
  }, EVERY).unref();
}
