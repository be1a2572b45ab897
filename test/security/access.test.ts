/** Who may do what: docs/access.md, each cell of it asked of the running server. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RouteRow } from '@motcua/plugin-identity';
import {
  accessDocument,
  PERSONS,
  readAccessDocument,
  type AccessRow,
  type Cell,
  type PersonKind,
} from '../../scripts/lib/access-document.ts';
import { inRoot } from '../../scripts/lib/paths.ts';
import { accessWorld, type AccessWorld, type PlacedDossier } from '../support/access-world.ts';
import { ownHouse } from '../support/house.ts';
import { officer } from '../support/session.ts';

const written = (): string => readFileSync(inRoot('docs', 'access.md'), 'utf8');

/** Well-formed, so that only the right to it is in question, and never able to change anything: the version is never reached. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/office/dossiers/:id/acts': { type: 'CLAIM', version: 999_999 },
};

const QUERIES: Readonly<Record<string, (dossier: PlacedDossier) => string>> = {
  'GET /api/office/dossiers/:id/past': () => '?at=2100-01-01T00:00:00Z',
  'GET /api/office/control-sheet': ({ code }) => `?code=${code}`,
};

/**
 * Left to tests of their own: what would end the person's own session or the panel's patience with sign-ins, and the preview, which is open to whoever
 * holds its signed address.
 */
const APART = new Set([
  'POST /auth/sign-out',
  'POST /admin/logout',
  'POST /admin/login',
  'POST /admin/access-token',
  // These ask for VNeID's second level, which test/identity goes through.
  'GET /phien-dang-nhap',
  'GET /en/phien-dang-nhap',
  'POST /phien-dang-nhap',
  'POST /en/phien-dang-nhap',
  'GET /xem-truoc/:documentId',
  'GET /en/xem-truoc/:documentId',
]);

function addressOf(path: string, dossier: PlacedDossier | undefined): string {
  const filled = path
    .replace(/\(\(\?!uploads\/\)\.\+\)|\(\.\*\)|\*$|:[a-zA-Z]+\(\.\*\)/g, 'x')
    .replace('/dossiers/:code', `/dossiers/${dossier?.code ?? 'x'}`)
    .replace(':fileKey', dossier?.fileKey ?? 'x')
    .replace(':verifyCode', dossier?.verifyCode ?? 'x')
    .replace('/documents/:name', `/documents/${dossier?.verifyCode ?? 'x'}.pdf`);
  return (dossier ? filled.replace(':id', String(dossier.id)) : filled).replaceAll(/:[a-zA-Z]+(\([^)]*\))?/g, '1');
}

/** What the server did: let the person through, refused the person, or denied that there is such a dossier. */
async function outcome(response: Response): Promise<Exclude<Cell, 'none'>> {
  // A stream of news never ends by itself.
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await response.body?.cancel();
    return 'yes';
  }
  const body = await response.text();
  if (response.status === 401) return 'no';
  // The form's own token was missing: the person had been let in before it was looked for.
  if (response.status === 403)
    return body.includes('Trang đã mở quá lâu') || body.includes('open for too long') ? 'yes' : 'no';
  const to = response.headers.get('location') ?? '';
  if (response.status >= 300 && response.status < 400 && to.includes('/auth/sign-in')) return 'no';
  if (response.status === 404) return 'unknown';
  assert.ok(response.status < 500, `${response.url} answered ${response.status}: ${body.slice(0, 300)}`);
  return 'yes';
}

async function ask(world: AccessWorld, row: AccessRow, person: PersonKind): Promise<Exclude<Cell, 'none'>> {
  const { method, path, relation } = row;
  const dossier = world.dossiers.get(
    relation === 'own' && (person === 'business' || person === 'authorised')
      ? `own:${person}`
      : (relation ?? 'other_unit'),
  );
  const form = method !== 'GET' && !path.startsWith('/api/') && world.csrf[person] !== undefined;
  const body = form
    ? new URLSearchParams({ _csrf: world.csrf[person] ?? '' }).toString()
    : JSON.stringify(BODIES[`${method} ${path}`] ?? {});
  const response = await world.call[person](
    addressOf(path, dossier) + (dossier ? (QUERIES[`${method} ${path}`]?.(dossier) ?? '') : ''),
    {
      method,
      headers: {
        'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
        'idempotency-key': `access-${person}-${relation ?? ''}`.replace(':', '-'),
        origin: world.url,
      },
      ...(method === 'GET' ? {} : { body }),
    },
  );
  const found = await outcome(response);
  // Without a dossier in question, "there is nothing here" is an answer like others.
  return relation === null && found === 'unknown' ? 'yes' : found;
}

void test('docs/access.md is the policy and the routes of the running server, no more and no less', async () => {
  const administrator = await officer('quantri');
  const routes = await administrator.json<readonly RouteRow[]>('/api/docs/routes');
  assert.equal(written(), accessDocument(routes), 'run npm run docs:access and read the difference');
});

void test(
  'the running server lets through whom docs/access.md says, in every cell, and nobody else',
  { timeout: 300_000 },
  async () => {
    const own = await ownHouse('access');
    try {
      const world = await accessWorld(own);
      // Reading comes before doing: what an act changes cannot hide what a reader may see.
      const rows = readAccessDocument(written())
        .filter(({ method, path }) => !APART.has(`${method} ${path}`))
        .toSorted((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));
      let cells = 0;
      const differences: string[] = [];
      for (const row of rows)
        await Promise.all(
          PERSONS.map(async (person) => {
            const expected = row.cells[person];
            // What an editor does in the panel is Strapi's own to check, and would change it.
            if (expected === 'none' || (person === 'content_editor' && row.method !== 'GET' && expected === 'yes'))
              return;
            const found = await ask(world, row, person);
            cells += 1;
            if (found !== expected)
              differences.push(
                `${row.method} ${row.path} ${row.relation ?? ''} ${person}: ${expected} wanted, ${found} found`,
              );
          }),
        );
      process.stdout.write(`${cells} cells, ${differences.length} differences\n`);
      assert.deepEqual(differences, []);
      assert.ok(cells >= 2000, `only ${cells} cells`);
    } finally {
      await own.stop();
    }
  },
);
