/** The kiosk of a hall: where it stands, and what can be filed there. */
import { randomBytes } from 'node:crypto';
import type { Core as StrapiCore } from '@strapi/strapi';
import type { KioskHalls } from '../api-counter';
import { agencyOfKiosk, hallLink } from '../repositories/queue';
import { decidingUnit, receivable } from './counter/procedures';
import { coreFor } from './public';

export default ({ strapi }: { strapi: StrapiCore.Strapi }): KioskHalls => {
  const core = coreFor(strapi);
  return {
    place: async (link) => {
      await core.directory.ready();
      const id = await agencyOfKiosk(core.db(), link);
      if (id === null || !core.directory.has(id)) return null;
      const unit = core.directory.byId(id);
      if (unit.active === false) return null;
      return {
        id,
        code: unit.code,
        unit: unit.name,
        hall: await hallLink(core.db(), id, randomBytes(18).toString('base64url')),
        communeCode: decidingUnit(core, { agencyCode: unit.code }, { kind: 'commune' })?.code ?? null,
      };
    },
    procedures: async ({ code }) =>
      (await receivable(core, { agencyCode: code }, { q: '', others: false })).map(
        ({ code: procedure, plainName }) => ({
          code: procedure,
          name: plainName,
        }),
      ),
  };
};
