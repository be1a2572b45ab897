/** What begins or is over today, and what another server has changed of the codes, which reports are due. */
import { isoDay, localDay } from '../../domain/working-time/calendar';
import { turnPeriods } from '../../repositories/administration';
import type { Core } from '../core';
import { readCodes } from './codes';
import { makeReports } from './reports';

export async function turnRegisters(core: Core): Promise<void> {
  if ((await turnPeriods(core.db(), isoDay(localDay(core.clock())))) > 0) await core.directory.ready(true);
  await readCodes(core);
  await makeReports(core);
}
