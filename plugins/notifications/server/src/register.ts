import type { Core } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { administer } from '@motcua/plugin-single-window';
import { ownNotices } from './controllers/notices';
import answers from './routes/answers.json';
import { templateRegister } from './services/templates';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  identity(strapi).routes([
    {
      method: 'GET',
      path: '/api/me/notices',
      access: { action: 'own.list' },
      summary: 'Notices about own dossiers',
      handler: ownNotices(strapi),
    },
  ]);
  administer(strapi, templateRegister);
  identity(strapi).answers(answers);
  identity(strapi).contracts({ 'GET /api/me/notices': { answer: 'list' } });
};
