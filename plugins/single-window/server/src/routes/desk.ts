import type { Core } from '@strapi/strapi';
import type { Action, RouteDefinition } from '@motcua/plugin-identity';
import { deskController } from '../controllers/desk';

const ONE = '/api/office/dossiers/:id';

/** Beside the acts: see controllers/desk.ts. */
export function deskRoutes(strapi: Core.Strapi): readonly RouteDefinition[] {
  const desk = deskController(strapi);
  const route = (
    method: RouteDefinition['method'],
    path: string,
    summary: string,
    handler: RouteDefinition['handler'],
    action: Action = 'dossier.read',
  ): RouteDefinition => ({ method, path, access: { action }, summary, handler });
  return [
    route('GET', `${ONE}/draft`, 'What the officer has typed and not sent', desk.draft, 'dossier.write'),
    route(
      'PUT',
      `${ONE}/draft`,
      'Keeps what the officer has typed into an act’s form',
      desk.saveDraft,
      'dossier.write',
    ),
    route('DELETE', `${ONE}/draft`, 'Throws it away', desk.eraseDraft, 'dossier.write'),
    route('PUT', `${ONE}/presence`, 'Says that the officer has the dossier open; answers who else has', desk.presence),
    route('DELETE', `${ONE}/presence`, 'The officer has left', desk.leave),
    route('GET', `${ONE}/messages`, 'Messages between office and applicant', desk.thread),
    route('POST', `${ONE}/messages`, 'Writes to the applicant, who is notified', desk.sendMessage, 'dossier.write'),
    route('POST', `${ONE}/messages/read`, 'Marks the applicant’s messages as read', desk.readThread, 'dossier.write'),
    route('GET', `${ONE}/related`, 'Other dossiers of the person, and possible duplicates', desk.related),
    route(
      'GET',
      '/api/office/decisions',
      'What waits for approval or a number, with what matters of each',
      desk.decisions,
      'decisions.read',
    ),
  ];
}
