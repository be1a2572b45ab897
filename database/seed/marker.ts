/** Whether the demo is there, whole; a seed that was killed is told apart from an installation of its own. */
import type { Core } from '@strapi/strapi';

/** What the dossiers of the demo leave behind. Nobody could use the house before they were all there. */
const TABLES = [
  'dossiers',
  'dossier_events',
  'dossier_papers',
  'dossier_tasks',
  'dossier_counters',
  'idempotency_keys',
  'issued_documents',
  'notices',
  'outbox_messages',
  'paper_counters',
  'stored_files',
];

type State = 'started' | 'complete' | null;

const store = (strapi: Core.Strapi): ReturnType<Core.Strapi['store']> =>
  strapi.store({ type: 'motcua', name: 'demo', key: 'state' });

/** False when there is nothing to do: the demo is there, or the installation holds units of its own. */
export async function beginSeed(strapi: Core.Strapi): Promise<boolean> {
  // Written by this file alone.
  const state = (await store(strapi).get()) as State;
  if (state === 'complete') return false;
  if (state === null && (await strapi.documents('api::agency.agency').count({})) > 0) return false;
  if (state === 'started') await strapi.db.connection.raw(`TRUNCATE ${TABLES.join(', ')} CASCADE`);
  await store(strapi).set({ value: 'started' });
  return true;
}

export const completeSeed = (strapi: Core.Strapi): Promise<void> => store(strapi).set({ value: 'complete' });
