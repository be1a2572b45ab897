/** The demo province, made once, by the services that people use. */
import type { Core } from '@strapi/strapi';
import { singleWindow } from '@motcua/plugin-single-window';
import { seedAgencies, seedOfficers, seedProcedures } from './catalogue';
import { DossierSeed } from './dossiers';

export { persons } from './persons';
export { agencies } from './agencies';
export { officers } from './officers';

const DAY = 86_400_000;
/** The catalogue is published before the oldest dossier was filed. */
const PUBLISHED_DAYS_AGO = 90;

/**
 * Fills an empty installation; does nothing when agencies exist.
 * @param progress step, done and total, for a progress line
 */
export async function seedDemo(
  strapi: Core.Strapi,
  progress: (step: string, done: number, total: number) => void,
): Promise<void> {
  if ((await strapi.documents('api::agency.agency').count({})) > 0) return;
  const now = new Date();
  const window = singleWindow(strapi);
  const told =
    (step: string) =>
    (done: number, total: number): void =>
      progress(step, done, total);
  try {
    window.setClock(() => new Date(now.getTime() - PUBLISHED_DAYS_AGO * DAY));
    await seedAgencies(strapi, told('agencies'));
    await seedOfficers(strapi, told('officers'));
    await seedProcedures(strapi, told('procedures'));
    await new DossierSeed(strapi, now).run(told('dossiers'));
  } finally {
    window.setClock(() => new Date());
  }
}
