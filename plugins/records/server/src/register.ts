import type { Core } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { routes } from './routes';
import { refuseMalformedTemplates } from './services/template-shape';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  identity(strapi).routes(routes(strapi));
  refuseMalformedTemplates(strapi);
};
