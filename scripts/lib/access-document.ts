/** docs/access.md: every route × every person × every relation to the dossier, made from the policy and read back by the test that drives the server through it. */
import { ACTIONS, asksRelation, decide, RELATIONS, RULES } from '@motcua/plugin-identity';
import type { Action, Relation, RouteRow, Subject } from '@motcua/plugin-identity';

export const OFFICERS = [
  'reception_officer',
  'processing_officer',
  'approver',
  'issuing_clerk',
  'leader',
  'supervisor',
  'auditor',
  'administrator',
  'system_administrator',
] as const;

/**
 * Who asks, in the columns of the table. A business signs in like a citizen, and so does the authorised person, who has filed for another with a paper that says so;
 * an editor of the panel is nobody to our own routes.
 */
export const PERSONS = [
  'visitor',
  'citizen',
  'business',
  'authorised',
  ...OFFICERS,
  'content_editor',
  'machine',
  'provisioner',
] as const;
export type PersonKind = (typeof PERSONS)[number];

/** `yes`; `no`: the role may not; `unknown`: as if the dossier did not exist; `none`: no such pair of person and relation. */
export type Cell = 'yes' | 'no' | 'unknown' | 'none';
const SIGNS: Readonly<Record<Cell, string>> = { yes: '✓', no: '–', unknown: '∅', none: '·' };
const CELLS = new Map(Object.entries(SIGNS).map(([cell, sign]) => [sign, cell as Cell]));

export interface AccessRow {
  readonly method: string;
  readonly path: string;
  readonly relation: Relation | null;
  readonly cells: Readonly<Record<PersonKind, Cell>>;
}

const CITIZENS = ['citizen', 'business', 'authorised'] as const;
type CitizenKind = (typeof CITIZENS)[number];

const isCitizen = (person: PersonKind): person is CitizenKind => CITIZENS.some((one) => one === person);

const subjectsOf = (person: PersonKind): readonly Subject[] => {
  if (person === 'visitor' || person === 'content_editor') return ['visitor'];
  return ['visitor', isCitizen(person) ? 'citizen' : person];
};

/** An applicant has filed it or not; an officer stands to it by unit and work. */
const exists = (person: PersonKind, relation: Relation): boolean =>
  isCitizen(person) ? relation === 'own' || relation === 'other_unit' : relation !== 'own';

function cellOf(action: Action, person: PersonKind, relation: Relation | null): Cell {
  if (relation !== null && !exists(person, relation)) return 'none';
  const decision = decide(action, subjectsOf(person), relation ?? 'any');
  if (decision.allowed) return 'yes';
  return decision.because === 'who' ? 'no' : 'unknown';
}

/** What an editor may do in the panel is granted there, role by role; whoever is not one is refused. */
const panelCell = (access: string, person: PersonKind): Cell => {
  if (access === 'visitor' || access.includes('public by design')) return 'yes';
  return person === 'content_editor' ? 'none' : 'no';
};

const cellsOf = (cell: (person: PersonKind) => Cell): AccessRow['cells'] =>
  Object.fromEntries(PERSONS.map((person) => [person, cell(person)])) as unknown as AccessRow['cells'];

function accessRows(routes: readonly RouteRow[]): readonly AccessRow[] {
  return routes
    .filter(({ method }) => METHODS.has(method))
    .flatMap(({ method, path, access, action }) => {
      if (action === null)
        return [{ method, path, relation: null, cells: cellsOf((person) => panelCell(access, person)) }];
      const relations = asksRelation(action) ? RELATIONS : [null];
      return relations
        .map((relation) => ({ method, path, relation, cells: cellsOf((person) => cellOf(action, person, relation)) }))
        .filter(({ cells }) => Object.values(cells).some((cell) => cell !== 'none'));
    });
}

/** Strapi's health check answers any method that HTTP knows, with nothing. */
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

const HEAD = `# Who may do what

Made by \`npm run docs:access\` from the policy (\`plugins/identity/server/src/domain/access/policy.ts\`) and the routes of the running server;
\`test/security/access.test.ts\` drives the server through every cell. ✓ may · – the role may not (401, 403, or to the sign-in page) · ∅ answered as if the dossier
did not exist (404) · \`·\` no such pair.
`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

export function accessDocument(routes: readonly RouteRow[]): string {
  const grants = ACTIONS.map((action) => {
    const { purpose, grants: lines, level } = RULES[action];
    const who = lines.map(({ to, when }) => `${to.join(', ')}${when ? ` *when* ${when.join(', ')}` : ''}`);
    return [code(action), purpose.vi, `${who.join('; ')}${level === undefined ? '' : ` *with VNeID level* ${level}`}`];
  });
  const rows = accessRows(routes).map(({ method, path, relation, cells }) => [
    code(`${method} ${path}`),
    relation ?? '',
    ...PERSONS.map((person) => SIGNS[cells[person]]),
  ]);
  return [
    HEAD,
    '## The policy\n',
    table(['action', 'purpose', 'who'], grants),
    '\n## Every route\n',
    table(['route', 'relation', ...PERSONS], rows),
    '',
  ].join('\n');
}

/** The table of a document, read back. */
export function readAccessDocument(text: string): readonly AccessRow[] {
  return text.split('\n').flatMap((line): AccessRow[] => {
    const found = /^\| `(GET|POST|PUT|PATCH|DELETE) (.+?)`\s*\| (.*) \|$/.exec(line);
    if (!found) return [];
    const [, method = '', path = '', rest = ''] = found;
    const [relation = '', ...signs] = rest.split(' | ').map((cell) => cell.trim());
    return [
      {
        method,
        path: path.replaceAll('\\|', '|'),
        relation: relation === '' ? null : (relation as Relation),
        cells: cellsOf((person) => CELLS.get(signs[PERSONS.indexOf(person)] ?? '') ?? 'none'),
      },
    ];
  });
}
