/**
 * Asks a server whatever its description allows and much that it does not, drawn at random, and holds each answer against that description: no 5xx, no
 * status, kind of content or body that is not written there.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema?: Schema;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** By the name of a security scheme; `visitor` asks without one. */
export type Askers = Readonly<Record<string, (path: string, init: RequestInit) => Promise<Response>>>;

export interface Fuzzed {
  readonly asked: number;
  readonly operations: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '2147483648',
  'NaN',
  'null',
  '[]',
  '{}',
  `' OR 1=1 --`,
  '../..',
  '<script>',
  '%',
  '%00',
  '\u0000',
  '\ud800',
  'ắ'.repeat(300),
  '🏛',
  'x'.repeat(5000),
];

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const anyJson = fc.oneof(fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>, anyText);

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function textOf(schema: Schema): fc.Arbitrary<string> {
  const { format, pattern } = schema;
  if (format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  if (format === 'date-time')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString());
  if (format === 'uuid') return fc.uuid();
  if (typeof pattern === 'string') {
    // What the engine cannot draw is left to chance.
    try {
      return fc.stringMatching(new RegExp(pattern));
    } catch {
      return fc.string();
    }
  }
  const minLength = Math.min(number(schema['minLength'], 0), 50);
  return fc.string({
    minLength,
    maxLength: Math.max(minLength, Math.min(number(schema['maxLength'], 30), 60)),
    unit: 'grapheme',
  });
}

/** What a schema allows. */
function allowed(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const { type, enum: values } = schema;
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(values)) return fc.constantFrom(...(values as unknown[]));
  const choices = [...list(schema['anyOf']), ...list(schema['oneOf'])].filter(isSchema);
  if (choices.length > 0) return fc.oneof(...choices.map((one) => allowed(one, depth + 1)));
  if (type === 'string') return textOf(schema);
  if (type === 'integer' || type === 'number') {
    const min = number(schema['minimum'], number(schema['exclusiveMinimum'], -1000));
    const max = Math.min(number(schema['maximum'], 2_147_483_647), 2_147_483_647);
    return fc.oneof(
      fc.integer({ min: Math.min(min, max), max: Math.min(max, min + 400) }),
      fc.integer({ min: Math.min(min, max), max }),
    );
  }
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') {
    const prefix = list(schema['prefixItems']).filter(isSchema);
    if (prefix.length > 0) return fc.tuple(...prefix.map((one) => allowed(one, depth + 1)));
    const minLength = number(schema['minItems'], 0);
    const maxLength = Math.max(minLength, Math.min(number(schema['maxItems'], 4), 4));
    const { items } = schema;
    return fc.array(isSchema(items) ? allowed(items, depth + 1) : anyJson, { minLength, maxLength });
  }
  if (type === 'object' && depth < 8) {
    const { properties, additionalProperties, required } = schema;
    const members = Object.entries(isSchema(properties) ? properties : {}).filter((pair): pair is [string, Schema] =>
      isSchema(pair[1]),
    );
    const fixed = fc.record(Object.fromEntries(members.map(([name, one]) => [name, allowed(one, depth + 1)])), {
      requiredKeys: list(required).filter(
        (name): name is string => typeof name === 'string' && members.some(([known]) => known === name),
      ),
    });
    if (additionalProperties === false) return fixed;
    const more = fc.dictionary(
      fc.string({ minLength: 1, maxLength: 10 }),
      isSchema(additionalProperties) && 'type' in additionalProperties
        ? allowed(additionalProperties, depth + 1)
        : anyJson,
      { maxKeys: 3 },
    );
    return fc.tuple(fixed, more).map(([known, other]) => ({ ...other, ...known }));
  }
  return anyJson;
}

/** Mostly what is allowed, often with one thing in it that is not. */
function drawn(schema: Schema): fc.Arbitrary<unknown> {
  const spoilt = fc.tuple(allowed(schema), anyJson, fc.nat()).map(([value, other, at]) => {
    if (!isSchema(value)) return other;
    const names = Object.keys(value);
    const name = names[at % Math.max(1, names.length)] ?? 'other';
    return { ...value, [name]: other };
  });
  return fc.oneof(
    { weight: 3, arbitrary: allowed(schema) },
    { weight: 2, arbitrary: spoilt },
    { weight: 1, arbitrary: anyJson },
  );
}

interface Drawn {
  readonly parameters: readonly unknown[];
  readonly body: unknown;
  readonly given: readonly boolean[];
}

const schemaOfParameter = ({ schema, content }: Parameter): Schema =>
  schema ?? content?.['application/json']?.schema ?? {};

const drawFor = ({ parameters, requestBody }: Operation): fc.Arbitrary<Drawn> =>
  fc.record({
    parameters: fc.tuple(
      ...parameters.map((one) =>
        one.in === 'path'
          ? fc.oneof({ weight: 4, arbitrary: allowed(schemaOfParameter(one)) }, { weight: 1, arbitrary: anyText })
          : drawn(schemaOfParameter(one)),
      ),
    ),
    given: fc.tuple(
      ...parameters.map((one) => (one.required ? fc.integer({ min: 0, max: 9 }).map((n) => n > 0) : fc.boolean())),
    ),
    body: drawn(requestBody?.content['application/json']?.schema ?? {}),
  });

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
/** A header takes no more than this. */
const headerText = (text: string): string => text.replaceAll(/[^\x21-\x7e]/g, '_').slice(0, 200) || '_';
const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
};

function requestOf(
  method: string,
  template: string,
  operation: Operation,
  { parameters, given, body }: Drawn,
): { path: string; init: RequestInit } {
  let path = template;
  const query: string[] = [];
  const headers: Record<string, string> = {};
  operation.parameters.forEach((one, index) => {
    const text = written(parameters[index]);
    // A dot or two as a part of the path is taken away by whoever sends it.
    if (one.in === 'path') path = path.replace(`{${one.name}}`, encoded(/^\.{0,2}$/.test(text) ? 'x' : text));
    else if (given[index] && one.in === 'query') query.push(`${one.name}=${encoded(text)}`);
    else if (given[index]) headers[one.name] = headerText(text);
  });
  const { content } = operation.requestBody ?? {};
  let sent: RequestInit['body'] = null;
  if (content?.['multipart/form-data']) {
    const form = new FormData();
    form.set('file', new Blob([written(body)]), 'a.pdf');
    sent = form;
  } else if (method !== 'get') {
    headers['content-type'] = 'application/json';
    sent = content ? JSON.stringify(body) : '{}';
  }
  return {
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    init: { method: method.toUpperCase(), headers, ...(method === 'get' ? {} : { body: sent }) },
  };
}

export class Fuzzer {
  readonly #document: Document;
  readonly #askers: Askers;
  readonly #validators = new Map<Schema, ValidateFunction>();
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false });

  constructor(document: Document, askers: Askers) {
    this.#document = document;
    this.#askers = askers;
  }

  /** Asks every operation in turn until the time is over; at least once each. */
  async run(options: {
    readonly until: number;
    readonly seed: number;
    readonly leave: (method: string, path: string) => boolean;
  }): Promise<Fuzzed> {
    const operations = Object.entries(this.#document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method]) => !options.leave(method, path))
        .map(([method, operation]) => ({ method, path, operation })),
    );
    const byStatus: Record<string, number> = {};
    const faults: string[] = [];
    let asked = 0;
    const samples = operations.map(({ operation }, index) =>
      fc.sample(drawFor(operation), { numRuns: 100, seed: options.seed + index }),
    );
    for (let round = 0; round === 0 || (Date.now() < options.until && faults.length < 50); round += 1) {
      for (const [index, { method, path, operation }] of operations.entries()) {
        if (round > 0 && round % 100 === 0)
          samples[index] = fc.sample(drawFor(operation), { numRuns: 100, seed: options.seed + index + round * 1000 });
        const one = samples[index]?.[round % 100];
        if (!one || (round > 0 && Date.now() > options.until)) continue;
        const { path: address, init } = requestOf(method, path, operation, one);
        const scheme = Object.keys(operation.security[0] ?? {})[0] ?? 'visitor';
        const ask = round % 10 === 9 ? this.#askers['visitor'] : this.#askers[scheme];
        if (!ask) throw new Error(`Nobody asks as ${scheme}.`);
        const response = await ask(address, init);
        asked += 1;
        byStatus[response.status] = (byStatus[response.status] ?? 0) + 1;
        const fault = await this.#faultOf(operation, response);
        if (fault !== null)
          faults.push(
            `${init.method ?? ''} ${address} ${typeof init.body === 'string' ? init.body.slice(0, 500) : ''}: ${fault}`,
          );
      }
    }
    return { asked, operations: operations.length, byStatus, faults };
  }

  async #faultOf({ responses }: Operation, response: Response): Promise<string | null> {
    const { status } = response;
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    if (type === 'text/event-stream') {
      await response.body?.cancel();
      return responses[status]?.content?.[type] ? null : 'a stream that is not described';
    }
    const text = await response.text();
    if (status >= 500) return `${status} ${text.slice(0, 300)}`;
    const described = responses[status] ?? (status >= 400 ? responses['4XX'] : undefined);
    if (!described) return `${status} is not described: ${text.slice(0, 200)}`;
    if (!described.content) return text === '' || status >= 300 ? null : `${status} has a body`;
    const content = described.content[type] ?? described.content['*/*'];
    if (!content) return `${status} is ${type}: ${text.slice(0, 200)}`;
    if (!content.schema || !type.endsWith('json')) return null;
    const validate = this.#validatorOf(content.schema);
    return validate(JSON.parse(text))
      ? null
      : `${status} ${this.#ajv.errorsText(validate.errors)}: ${text.slice(0, 200)}`;
  }

  #validatorOf(schema: Schema): ValidateFunction {
    // What it names is found in it.
    const known =
      this.#validators.get(schema) ?? this.#ajv.compile({ ...schema, components: this.#document.components });
    this.#validators.set(schema, known);
    return known;
  }
}
