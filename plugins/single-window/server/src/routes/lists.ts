/** The officers' lists: live, narrowed, searched, kept, taken away, acted on. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Access, RouteDefinition } from '@motcua/plugin-identity';
import { listsController } from '../controllers/lists';
import { liveController } from '../controllers/live';
import { savedViewsController } from '../controllers/saved-views';

const access: Access = { who: 'officer', roles: 'any' };

export function listRoutes(strapi: StrapiCore.Strapi): readonly RouteDefinition[] {
  const lists = listsController(strapi);
  const views = savedViewsController(strapi);
  return [
    {
      method: 'GET',
      path: '/api/office/live',
      access,
      summary: 'Server-sent events: which dossiers of the officer’s lists have just changed (no personal data)',
      handler: liveController(strapi).live,
    },
    {
      method: 'GET',
      path: '/api/office/inbox/choices',
      access,
      summary: 'What a list can be narrowed by, with counts of what is under way',
      handler: lists.choices,
    },
    {
      method: 'GET',
      path: '/api/office/inbox/export.csv',
      access,
      summary: 'A list as it is filtered, as CSV; each dossier’s read is recorded',
      handler: lists.exportCsv,
    },
    {
      method: 'GET',
      path: '/api/office/search',
      access,
      summary: 'A few dossiers by code, name, number or the words of their answers, without diacritics',
      handler: lists.search,
    },
    {
      method: 'POST',
      path: '/api/office/dossiers/acts',
      access,
      summary: 'Which acts each of up to 100 dossiers allows now',
      handler: lists.acts,
    },
    {
      method: 'GET',
      path: '/api/office/views',
      access,
      summary: 'Saved lists: the officer’s own and those shared in the unit',
      handler: views.list,
    },
    { method: 'POST', path: '/api/office/views', access, summary: 'Keeps a list', handler: views.create },
    {
      method: 'PATCH',
      path: '/api/office/views/:id',
      access,
      summary: 'Renames, changes or shares a saved list',
      handler: views.change,
    },
    { method: 'DELETE', path: '/api/office/views/:id', access, summary: 'Deletes a saved list', handler: views.remove },
  ];
}
