/** What somebody may know and ask about own data. */
import type { Core } from '@strapi/strapi';
import type { CitizenActor } from '@motcua/plugin-identity';
import { singleWindow } from '@motcua/plugin-single-window';
import type { PersonalData } from '../../api-personal-data';
import { CONSENT_PURPOSES, dueOf } from '../../domain/personal-data/requests';
import { readingOfApplicant, readingsOfApplicant } from '../../repositories/personal-data/audit';
import { consentsOf, keepConsent } from '../../repositories/personal-data/consents';
import { addRequest, requestsOf } from '../../repositories/personal-data/requests';
import { everythingOf } from './export';

const READS_SHOWN = 200;

export default ({ strapi }: { strapi: Core.Strapi }): PersonalData => {
  const db = () => strapi.db.connection;
  const window = () => singleWindow(strapi);
  const consents = async (who: CitizenActor) => {
    const said = new Map((await consentsOf(db(), who.userId)).map((one) => [one.purpose, one]));
    return Object.entries(CONSENT_PURPOSES).map(([purpose, about]) => ({
      purpose,
      about,
      given: said.get(purpose)?.given ?? true,
      at: said.get(purpose)?.at ?? null,
    }));
  };
  return {
    readings: (who) => readingsOfApplicant(db(), who.userId, READS_SHOWN),
    reading: (who, readId) => readingOfApplicant(db(), who.userId, readId),
    requests: (who) => requestsOf(db(), who.userId),
    ask: async (who, { kind, dossierId, readId, said, key }) => {
      const at = window().now();
      // Throws for a dossier of somebody else.
      if (dossierId !== null) await window().read(dossierId, who);
      const fresh = await addRequest(db(), {
        userId: who.userId,
        kind,
        dossierId,
        readId,
        said,
        key,
        at,
        dueAt: dueOf(kind, at),
      });
      // The unit that works on the dossier hears of it where it hears of all else.
      if (fresh && dossierId !== null) await window().sendMessage(dossierId, who, { text: said, idempotencyKey: key });
    },
    consents,
    consent: async (who, purpose, given) => {
      if (!Object.hasOwn(CONSENT_PURPOSES, purpose)) return false;
      await keepConsent(db(), { userId: who.userId, purpose, given, at: window().now() });
      return true;
    },
    everything: (who) => everythingOf(strapi, who, consents(who)),
  };
};
