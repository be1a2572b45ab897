import type { Core } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { ownNotices } from './controllers/notices';

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
  identity(strapi).contracts({ 'GET /api/me/notices': { answer: 'list' } });
};
