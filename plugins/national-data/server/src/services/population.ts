/** Asks the population database. Every query names who asks and why, and is recorded; an outage is an answer, not an error. */
import { createHash, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '@motcua/plugin-identity';
import type { LookUp } from '../api';
import { populationHeaders, populationRequest, readPopulationAnswer } from '../domain/population';

const TIMEOUT_MS = 3000;

export interface PopulationSettings {
  readonly url: string;
  readonly user: string;
  readonly secret: string;
}

const nameOf = (actor: Actor): string => {
  switch (actor.kind) {
    case 'citizen':
      return `citizen:${actor.userId}`;
    case 'officer':
      return actor.username;
    case 'machine':
      return actor.clientId;
    case 'system':
      return actor.name;
    case 'anonymous':
      return 'anonymous';
  }
};

async function ask(settings: PopulationSettings, personalNumber: string, actor: Actor): Promise<LookUp> {
  const response = await fetch(settings.url, {
    method: 'POST',
    // What is asked is for this address alone.
    redirect: 'error',
    headers: populationHeaders(settings.user, settings.secret, settings.url, Date.now()),
    body: populationRequest({
      requestId: randomUUID(),
      officer: nameOf(actor),
      unit: actor.kind === 'officer' ? actor.agencyCode : 'H44',
      account: settings.user,
      personalNumber,
    }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) return { outcome: 'unavailable' };
  const person = readPopulationAnswer(await response.text());
  return person ? { outcome: 'found', person, at: new Date().toISOString() } : { outcome: 'not_found' };
}

export async function lookUpPerson(
  knex: Knex,
  settings: PopulationSettings,
  personalNumber: string,
  actor: Actor,
  purpose: string,
): Promise<LookUp> {
  const answer = await ask(settings, personalNumber, actor).catch((): LookUp => ({ outcome: 'unavailable' }));
  await knex('population_queries').insert({
    personal_number_hash: createHash('sha256').update(personalNumber).digest('hex'),
    actor: nameOf(actor),
    purpose,
    outcome: answer.outcome,
  });
  return answer;
}
