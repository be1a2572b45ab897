/** The published description of the API, made from the route table. */
import type { Identity } from '../api';
import { accessWords } from './route-table';

export function openApi(identity: Identity): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { method, path, summary, access } of identity.routeTable()) {
    if (!path.startsWith('/api/')) continue;
    const names = [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name);
    const key = path.replaceAll(/:([a-zA-Z]+)/g, '{$1}');
    paths[key] = {
      ...paths[key],
      [method.toLowerCase()]: {
        summary,
        description: `Who may call it: ${accessWords(access)}.`,
        parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
        responses: {
          200: { description: 'Done' },
          default: {
            description: 'Problem details (RFC 9457)',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    };
  }
  const problem = {
    type: 'object',
    required: ['type', 'title', 'status'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      errors: {
        type: 'array',
        items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } } },
      },
    },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Motcua', version: '0.1.0' },
    paths,
    components: { schemas: { Problem: problem } },
  };
}
