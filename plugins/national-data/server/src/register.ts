import type { Core } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { counterRoutes } from './controllers/counter';
import { routes } from './routes';
import answers from './routes/answers.json';
import { contracts } from './routes/contracts';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  identity(strapi).routes([...routes(strapi), ...counterRoutes(strapi)]);
  identity(strapi).contracts(contracts);
  identity(strapi).answers(answers);
}
