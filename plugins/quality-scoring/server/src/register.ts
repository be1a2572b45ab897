import type { Core } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { querySchema } from './controllers/quality';
import { routes } from './routes';
import answers from './routes/answers.json';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  identity(strapi).routes(routes(strapi));
  identity(strapi).answers(answers);
  identity(strapi).contracts({
    'GET /api/office/quality': { query: querySchema.shape },
    'GET /api/office/quality/dossiers': { query: querySchema.shape, answer: 'list' },
  });
};
