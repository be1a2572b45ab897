/** The parts of an interlinked filing, for the officers' dossier page. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor } from '@motcua/plugin-identity';
import { singleWindow } from '../api';
import { dossierIdOf, officer } from './requests';

export const interlinkedController = (strapi: StrapiCore.Strapi) => ({
  show: async (ctx: Context, actor: Actor): Promise<void> => {
    const window = singleWindow(strapi);
    ctx.body = await window.interlinked(await window.read(dossierIdOf(ctx), officer(actor)), actor);
  },
});
