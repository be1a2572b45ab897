/** The officers' lists: live, narrowed, searched, kept, taken away, acted on. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { RouteDefinition } from '@motcua/plugin-identity';
import { listsController } from '../controllers/lists';
import { liveController } from '../controllers/live';
import { savedViewsController } from '../controllers/saved-views';

export function listRoutes(strapi: StrapiCore.Strapi): readonly RouteDefinition[] {
  const lists = listsController(strapi);
  const views = savedViewsController(strapi);
  return [
    {
      method: 'GET',
      path: '/api/office/live',
      access: { action: 'office.list' },
      summary: 'Server-sent events: which dossiers of the officer’s lists have just changed (no personal data)',
      handler: liveController(strapi).live,
    },
    {
      method: 'GET',
      path: '/api/office/inbox/choices',
      access: { action: 'office.list' },
      summary: 'What a list can be narrowed by, with counts of what is under way',
      handler: lists.choices,
    },
    {
      method: 'GET',
      path: '/api/office/search',
      access: { action: 'office.list' },
      summary: 'A few dossiers by code, name, number or the words of their answers, without diacritics',
      handler: lists.search,
    },
    {
      method: 'POST',
      path: '/api/office/dossiers/acts',
      access: { action: 'office.list' },
      summary: 'Which acts each of up to 100 dossiers allows now',
      handler: lists.acts,
    },
    {
      method: 'GET',
      path: '/api/office/views',
      access: { action: 'office.list' },
      summary: 'Saved lists: the officer’s own and those shared in the unit',
      handler: views.list,
    },
    {
      method: 'POST',
      path: '/api/office/views',
      access: { action: 'office.list' },
      summary: 'Keeps a list',
      handler: views.create,
    },
    {
      method: 'PATCH',
      path: '/api/office/views/:id',
      access: { action: 'office.list' },
      summary: 'Renames, changes or shares a saved list',
      handler: views.change,
    },
    {
      method: 'DELETE',
      path: '/api/office/views/:id',
      access: { action: 'office.list' },
      summary: 'Deletes a saved list',
      handler: views.remove,
    },
  ];
}
