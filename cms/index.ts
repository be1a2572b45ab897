/** Strapi's application object: what content types cannot say is said in SQL, right after the schema is in step. */
import type { Core } from '@strapi/strapi';
import { ensureEditors } from './editors';
import { writeJoinedColumns } from './joined-columns';
import { readJsonColumns } from './json-columns';
import { arrangePanel } from './panel/arrange';
import { applySql } from './sql';

/** What other rooms import of this one: types only. */
export type * from './interlinked';
export type * from './model';

/** Strapi leaves its hooks untyped. */
interface Hook {
  readonly register: (handler: () => Promise<void>) => unknown;
}

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    writeJoinedColumns(strapi);
    // Strapi types the hook as any; this is all that is used of it.
    const afterSync = strapi.hook('strapi::content-types.afterSync') as Hook;
    afterSync.register(async () => {
      readJsonColumns(strapi);
      await applySql(strapi);
    });
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await arrangePanel(strapi);
    const demoPassword = process.env['MOTCUA_DEMO_PASSWORD'];
    if (process.env['MOTCUA_PROFILE'] !== 'production' && demoPassword) await ensureEditors(strapi, demoPassword);
  },
};
