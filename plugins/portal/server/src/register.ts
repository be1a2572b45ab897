import type { Core } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { portalRoutes } from './routes';
import { contracts } from './routes/contracts';
import { errorPage } from './services/error-page';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  identity(strapi).setErrorPage(errorPage);
  identity(strapi).routes(portalRoutes(strapi));
  identity(strapi).contracts(contracts);
}
