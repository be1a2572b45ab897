import type { Core } from '@strapi/strapi';
import { identity } from './api';
import { contracts, routes } from './routes';
import answers from './routes/answers.json';
import { refuseBrokenMultipart } from './services/broken-multipart';
import { nameInLog } from './services/request-id';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  nameInLog(strapi);
  refuseBrokenMultipart();
  // Accounts live in users-permissions, but nobody signs in there: its public routes are taken off.
  Object.assign(strapi.plugin('users-permissions').routes, { 'content-api': { type: 'content-api', routes: [] } });
  identity(strapi).routes(routes(strapi));
  identity(strapi).contracts(contracts);
  identity(strapi).answers(answers);
}
