/** The published description of all APIs of ours (OpenAPI 3.1), made from the routes, the policy and the validators. */
import { z } from 'zod';
import type { Access, RouteDefinition } from '../api';
import type { Answer, Answers, Contract, Contracts } from '../contract';
import { limitOf, LIMITS } from '../domain/limits';
import { accessWords } from './route-table';

type Schema = Readonly<Record<string, unknown>>;

export interface DescribedRoute extends Pick<RouteDefinition, 'method' | 'path' | 'summary'> {
  /** Null for the panel's routes: who may call them is granted there. */
  readonly access: Access | null;
}

const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
      },
    },
    retryAfter: { type: 'integer', description: 'Seconds, with 429' },
  },
};

/** RFC 7644 §3.12. */
const SCIM_ERROR: Schema = {
  type: 'object',
  required: ['schemas', 'status'],
  properties: {
    schemas: { type: 'array', items: { type: 'string' } },
    status: { type: 'string' },
    scimType: { type: 'string' },
    detail: { type: 'string' },
  },
};

/** The panel's shape, which is Strapi's. */
const PANEL_ERROR: Schema = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message'],
      properties: {
        status: { type: 'integer' },
        name: { type: 'string' },
        message: { type: 'string' },
        details: { type: ['object', 'array'] },
      },
    },
  },
};

function schemaOf(validator: z.ZodType): Schema {
  // What is sent, not what is made of it; a refinement is told by the refusal.
  const schema = z.toJSONSchema(validator, { io: 'input', unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema'));
}

const isRequired = (validator: z.ZodType): boolean => !validator.safeParse(undefined).success;

/** `:id` is `{id}`; what a route takes whole is `{path}`. */
const templateOf = (path: string): string => path.replaceAll(/:([a-zA-Z]+)/g, '{$1}').replaceAll('(.*)', '{path}');

function parameters(path: string, contract: Contract): readonly Schema[] {
  const names = [...templateOf(path).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const text = { type: 'string', minLength: 1 };
  return [
    ...names.map((name) => {
      const validator = contract.path?.[name];
      return { name, in: 'path', required: true, schema: validator ? schemaOf(validator) : text };
    }),
    ...Object.entries(contract.query ?? {}).map(([name, validator]) => ({
      name,
      in: 'query',
      required: isRequired(validator),
      schema: schemaOf(validator),
    })),
    ...Object.entries(contract.jsonQuery ?? {}).map(([name, validator]) => ({
      name,
      in: 'query',
      required: isRequired(validator),
      content: { 'application/json': { schema: schemaOf(validator) } },
    })),
    ...(contract.once
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            schema: { type: 'string', pattern: '^[A-Za-z0-9_.:-]{8,200}$' },
          },
        ]
      : []),
  ];
}

function requestBody({ body, file }: Contract): Schema {
  if (body) return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } };
  if (!file) return {};
  const schema = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
}

const json = (schema: Schema): Schema => ({ 'application/json': { schema } });

/** What the types of the route's handler say of its answer. */
function typeOfAnswer(method: string, path: string, answers: readonly Answers[]): object | undefined {
  const fits = (key: string): boolean => {
    const [before = '', after] = key.split('*');
    const asked = `${method} ${path}`;
    if (after === undefined) return key === asked;
    const between = asked.slice(before.length, asked.length - after.length);
    return asked.startsWith(before) && asked.endsWith(after) && between !== '' && !between.includes('/');
  };
  const found = answers.flatMap(({ routes }) => Object.entries(routes)).filter(([key]) => fits(key));
  // The address itself before the pattern.
  return (found.find(([key]) => !key.includes('*')) ?? found[0])?.[1];
}

function contentOf(answer: Exclude<Answer, 'nothing' | 'redirect'>, type?: object): Schema {
  if (type && (answer === 'object' || answer === 'list' || answer === 'any')) return json({ ...type });
  if (answer === 'object') return json({ type: 'object' });
  if (answer === 'list') return json({ type: 'array' });
  if (answer === 'any') return json({});
  if (answer === 'page') return { 'text/html': { schema: { type: 'string' } } };
  if (answer === 'text') return { 'text/plain': { schema: { type: 'string' } } };
  if (answer === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  return { [answer === 'file' ? '*/*' : answer]: {} };
}

const isScim = (path: string): boolean => path.startsWith('/scim/');
const isApi = (path: string): boolean => path.startsWith('/api/') || isScim(path);

function successes(
  method: string,
  path: string,
  { answer = isApi(path) ? 'object' : 'page', status }: Contract,
  answers: readonly Answers[],
): Schema {
  const redirect = { description: 'Goes on at `Location`' };
  if (answer === 'nothing') return { 204: { description: 'Done' } };
  if (answer === 'redirect') return { 302: redirect, 303: redirect };
  const done = {
    [status ?? 200]: { description: 'Done', content: contentOf(answer, typeOfAnswer(method, path, answers)) },
  };
  if (isApi(path)) return done;
  // A page may lead on: after a post, or to the sign-in.
  return { ...done, 302: redirect, ...(method === 'GET' ? {} : { 303: redirect }) };
}

const refusalOf = (path: string, access: Access | null): readonly [schema: string, kind: string] => {
  if (access === null) return ['PanelError', 'application/json'];
  return isScim(path) ? ['ScimError', 'application/scim+json'] : ['Problem', 'application/problem+json'];
};

function responses({ method, path, access }: DescribedRoute, contract: Contract, answers: readonly Answers[]): Schema {
  const [refusal, kind] = refusalOf(path, access);
  const content =
    isApi(path) || access === null
      ? {
          [kind]: {
            schema: { $ref: `#/components/schemas/${refusal}` },
          },
        }
      : { 'text/html': { schema: { type: 'string' } } };
  return {
    ...(access === null
      ? {
          200: { description: 'Done', content: contentOf('any', typeOfAnswer(method, path, answers)) },
          204: { description: 'Done' },
        }
      : {}),
    ...(access === null ? {} : successes(method, path, contract, answers)),
    429: { description: 'Too many requests', headers: { 'Retry-After': { schema: { type: 'integer' } } }, content },
    '4XX': { description: 'Refused, with the reason', content },
    ...(contract.file ? { 503: { description: 'The virus scanner does not answer', content } } : {}),
  };
}

const security = ({ path, access }: DescribedRoute): readonly Schema[] => {
  if (access === null) return [{ panel: [] }];
  const who = accessWords(access);
  if (who.includes('visitor')) return [];
  return [
    who === 'citizen'
      ? { session: [] }
      : path.startsWith('/api/exchange/') || isScim(path)
        ? { machine: [] }
        : { office: [] },
  ];
};

function operation(route: DescribedRoute, contract: Contract, answers: readonly Answers[]): Schema {
  const { method, path, summary, access } = route;
  const limit = limitOf(method, path);
  const words =
    access === null
      ? 'Who may call it: editors of the panel, by their roles there.'
      : `Who may call it: ${accessWords(access)}.`;
  return {
    operationId: `${method.toLowerCase()}${templateOf(path).replaceAll(/[^a-zA-Z0-9]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary: contract.summary ?? summary,
    description: limit ? `${words} At most ${LIMITS[limit].most} in ${LIMITS[limit].seconds} seconds.` : words,
    tags: [/^\/(?:api\/)?([a-z-]+)/.exec(path)?.[1] ?? 'portal'],
    security: security(route),
    parameters: parameters(path, contract),
    ...requestBody(contract),
    responses: responses(route, contract, answers),
  };
}

export function openApi(
  routes: readonly DescribedRoute[],
  contracts: Contracts,
  answers: readonly Answers[],
): Record<string, unknown> {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    const key = templateOf(route.path);
    paths[key] = {
      ...paths[key],
      [route.method.toLowerCase()]: operation(route, contracts[`${route.method} ${route.path}`] ?? {}, answers),
    };
  }
  const bearer = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Motcua',
      version: '0.1.0',
      description:
        'Errors are problem details (RFC 9457). Who may do what: docs/access.md. Limits of requests: docs/security.md.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: {
        Problem: PROBLEM,
        PanelError: PANEL_ERROR,
        ScimError: SCIM_ERROR,
        ...Object.fromEntries(answers.flatMap(({ schemas }) => Object.entries(schemas))),
      },
      securitySchemes: {
        office: { ...bearer, description: 'An officer’s access token' },
        machine: { ...bearer, description: 'An access token by client credentials' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'motcua_session',
          description: 'Set at the sign-in; `__Host-motcua_session` over https',
        },
        panel: { ...bearer, description: 'An editor’s token of the panel' },
      },
    },
  };
}
