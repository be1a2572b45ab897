/** The demo province, made once, by the services that people use. */
import { formsByProcedure } from './forms';
import { answersFor } from './answers';
import { random } from './random';
import type { Answers } from '@motcua/cms';
import type { Core } from '@strapi/strapi';
import { nationalData } from '@motcua/plugin-national-data';
import { singleWindow } from '@motcua/plugin-single-window';
import { seedAgencies, seedOfficers, seedProcedures } from './catalogue';
import { beginSeed, completeSeed } from './marker';
import { DossierSeed } from './dossiers';

export { emailOf, persons, phoneOf } from './persons';
export { agencies } from './agencies';
export { officers } from './officers';
export { onePagePdf } from './paper';
export { workflows } from './workflows';

const DAY = 86_400_000;
/** The catalogue is published before the oldest dossier was filed. */
const PUBLISHED_DAYS_AGO = 90;

/**
 * Fills an empty installation. Does nothing when it is filled; goes on where it was killed: the catalogue by what is
 * missing, the dossiers from the start.
 * @param progress step, done and total, for a progress line
 */
export async function seedDemo(
  strapi: Core.Strapi,
  progress: (step: string, done: number, total: number) => void,
): Promise<void> {
  if (!(await beginSeed(strapi))) return;
  const now = new Date();
  const window = singleWindow(strapi);
  const told =
    (step: string) =>
    (done: number, total: number): void =>
      progress(step, done, total);
  nationalData(strapi).holdDeliveries(true);
  try {
    window.setClock(() => new Date(now.getTime() - PUBLISHED_DAYS_AGO * DAY));
    await seedAgencies(strapi, told('agencies'));
    await seedOfficers(strapi, told('officers'));
    await seedProcedures(strapi, told('procedures'));
    await new DossierSeed(strapi, now).run(told('dossiers'));
    await completeSeed(strapi);
  } finally {
    window.setClock(() => new Date());
    nationalData(strapi).holdDeliveries(false);
  }
}

/** Answers that the form of one of the complete procedures accepts today, as a person of the demo would give them. */
export function sampleAnswers(procedureCode: string, personalNumber: string): Answers {
  const form = formsByProcedure[procedureCode];
  if (!form) throw new Error(`Procedure ${procedureCode} has no form.`);
  const now = new Date();
  return answersFor(procedureCode, form, personalNumber, now, now, random(7)).answers;
}
