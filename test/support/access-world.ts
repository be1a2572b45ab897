/** A world for the access test: in one unit an officer for each role, and for each relation a dossier that stands so to that unit. */
import { citizen, machineToken, officer, type Visitor } from '../../scripts/lib/visitor.ts';
import { OFFICERS, type PersonKind } from '../../scripts/lib/access-document.ts';
import { query } from './database.ts';
import type { House } from '../../scripts/lib/house.ts';
import { fileOne } from './people.ts';
import { editorToken } from './panel-api.ts';

const UNIT = 'H44.101';
const OTHER = 'H44.102';
const RECEPTION = 'tiepnhan';
/** Those who have a dossier of their own: a person of the demo, and a business. */
const CITIZEN = '025090000271';
const BUSINESS = '2600123456';
/** Who has filed for somebody else, with an authorisation. */
const AUTHORISED = '025195010538';

export interface PlacedDossier {
  readonly id: number;
  readonly code: string;
  /** Of the receipt that was printed for it. */
  readonly verifyCode: string;
  /** A paper that was handed in with it. */
  readonly fileKey: string;
}

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

type Call = (path: string, init: Asked) => Promise<Response>;

export interface AccessWorld {
  readonly url: string;
  readonly call: Readonly<Record<PersonKind, Call>>;
  /** What a posted form of the portal must carry. */
  readonly csrf: Readonly<Partial<Record<PersonKind, string>>>;
  readonly dossiers: ReadonlyMap<string, PlacedDossier>;
}

interface Issued {
  readonly verifyCode: string;
}

export async function accessWorld(own: House): Promise<AccessWorld> {
  const sql = (text: string, values: readonly unknown[] = []) => query(text, values, own.databaseUrl);
  const agency = async (code: string): Promise<number> => {
    const [row] = await sql('SELECT id FROM agencies WHERE code = $1', [code]);
    return Number(row?.['id']);
  };
  const reception = await officer(own.url, RECEPTION);

  const place = async (relation: string): Promise<readonly [string, PlacedDossier]> => {
    const { dossierId: id } = await fileOne(undefined, own.url);
    const received = await reception.call(`/api/office/dossiers/${id}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': `access-${relation}` },
      body: JSON.stringify({ type: 'RECEIVE', version: 1 }),
    });
    if (!received.ok) throw new Error(`Not received: ${received.status} ${await received.text()}`);
    const [paper] = await reception.json<readonly Issued[]>(`/api/office/dossiers/${id}/documents`);
    const [row] = await sql('SELECT code FROM dossiers WHERE id = $1', [id]);
    return [
      relation,
      { id, code: String(row?.['code']), verifyCode: paper?.verifyCode ?? 'none', fileKey: `access-${id}` },
    ];
  };
  const relations = [
    'own',
    'own:business',
    'own:authorised',
    'own_unit',
    'own_task',
    'former_task',
    'below',
    'other_unit',
    'other_province',
  ];
  const dossiers = new Map<string, PlacedDossier>();
  for (const relation of relations) dossiers.set(...(await place(relation)));
  const idOf = (relation: string): number => dossiers.get(relation)?.id ?? 0;

  // What the acts would have taken a province to arrange: whose dossier it is, and whose task.
  const [unit, unitDesk, other, otherDesk] = await Promise.all([UNIT, `${UNIT}.MC`, OTHER, `${OTHER}.MC`].map(agency));
  const move = async (relation: string, agencyId: unknown, deskId: unknown, taskAt: unknown, status = 'open') => {
    await sql('UPDATE dossiers SET agency_id = $2, one_stop_unit_id = $3 WHERE id = $1', [
      idOf(relation),
      agencyId,
      deskId,
    ]);
    await sql('UPDATE dossier_tasks SET agency_id = $2, assignee_id = NULL, status = $3 WHERE dossier_id = $1', [
      idOf(relation),
      taskAt,
      status,
    ]);
  };
  const elsewhere = async (code: string, kind: string, parent: unknown): Promise<number> => {
    const [row] = await sql(
      `INSERT INTO agencies (document_id, code, name, kind, parent_id, active) VALUES ($1::text, $1::text, $1::text, $2, $3, true) RETURNING id`,
      [code, kind, parent],
    );
    return Number(row?.['id']);
  };
  const province = await elsewhere('H98', 'province', null);
  const commune = await elsewhere('H98.1', 'commune', province);
  const desk = await elsewhere('H98.1.MC', 'one_stop_unit', commune);
  await move('own_unit', unit, unitDesk, otherDesk);
  await move('own_task', other, otherDesk, unit);
  await move('former_task', other, otherDesk, unit, 'done');
  await move('below', unitDesk, otherDesk, otherDesk);
  await move('other_unit', other, otherDesk, otherDesk);
  await move('other_province', commune, desk, desk);

  await sql(`INSERT INTO machine_clients (client_id, name, agency_id) VALUES ('provisioning', 'Nhân sự', $1)`, [unit]);
  for (const role of OFFICERS)
    await sql(
      `INSERT INTO officers (document_id, username, full_name, position, roles, agency_id, active)
       VALUES ($1::text, $1::text, $1::text, '', $2, $3, true)`,
      [`quyen.${role}`, JSON.stringify([role]), unit],
    );

  const [user] = await sql(
    `INSERT INTO up_users (document_id, username, email, provider, confirmed, blocked)
     VALUES ($1::text, $1::text, $1::text || '@khong-co.invalid', 'oidc', true, false) RETURNING id`,
    [BUSINESS],
  );
  await sql(
    `INSERT INTO motcua_accounts (user_id, personal_number, full_name, level) VALUES ($1, $2::text, $2::text, 2)`,
    [user?.['id'], BUSINESS],
  );
  const owned = async (relation: string, number: string): Promise<Visitor> => {
    await sql(
      `UPDATE stored_files SET owner_user_id = (SELECT user_id FROM motcua_accounts WHERE personal_number = $2) WHERE key = $1`,
      [`access-${idOf(relation)}`, number],
    );
    await sql(
      'UPDATE dossiers SET applicant_user_id = (SELECT user_id FROM motcua_accounts WHERE personal_number = $2) WHERE id = $1',
      [idOf(relation), number],
    );
    return citizen(own.url, number);
  };
  // A copy of a paper that some dossier of the demo has.
  for (const { id, fileKey } of dossiers.values()) {
    await sql(
      `INSERT INTO stored_files (document_id, key, sha_256, mime, size, name, owner_user_id, stored_at)
       SELECT $1::text, $1::text, f.sha_256, f.mime, f.size, f.name, d.applicant_user_id, now()
       FROM (SELECT * FROM stored_files ORDER BY id LIMIT 1) f, dossiers d WHERE d.id = $2`,
      [fileKey, id],
    );
    await sql(
      `INSERT INTO dossier_papers (document_id, dossier_id, component_key, name, file_id, added_at)
       SELECT key, $2, 'access', name, id, now() FROM stored_files WHERE key = $1`,
      [fileKey, id],
    );
  }
  const applicant = await owned('own', CITIZEN);
  // The dossier stays another's; the papers were handed in by who filed.
  await sql(
    `UPDATE dossiers SET life = coalesce(life::jsonb, '{}') || jsonb_build_object('representative',
       jsonb_build_object('userId', user_id, 'name', full_name, 'number', personal_number, 'relation', 'con', 'paper', 'giấy ủy quyền'))
     FROM motcua_accounts WHERE personal_number = $2 AND dossiers.id = $1`,
    [idOf('own:authorised'), AUTHORISED],
  );
  await sql(
    'UPDATE stored_files SET owner_user_id = (SELECT user_id FROM motcua_accounts WHERE personal_number = $2) WHERE key = $1',
    [`access-${idOf('own:authorised')}`, AUTHORISED],
  );
  const authorised = await citizen(own.url, AUTHORISED);
  const business = await owned('own:business', BUSINESS);
  const csrfOf = async (visitor: Visitor): Promise<string> =>
    /name="_csrf" value="([^"]+)"/.exec((await visitor.go('/ho-so')).html)?.[1] ?? '';
  const anonymous: Call = (path, init) => fetch(new URL(path, own.url), { ...init, redirect: 'manual' });
  const bearer =
    (token: string): Call =>
    (path, init) =>
      anonymous(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
  const officers = Object.fromEntries(
    await Promise.all(
      OFFICERS.map(async (role) => [role, bearer((await officer(own.url, `quyen.${role}`)).token)] as const),
    ),
  ) as Record<(typeof OFFICERS)[number], Call>;
  return {
    url: own.url,
    dossiers,
    csrf: {
      citizen: await csrfOf(applicant),
      business: await csrfOf(business),
      authorised: await csrfOf(authorised),
    },
    call: {
      ...officers,
      visitor: anonymous,
      citizen: (path, init) => applicant.request(path, init),
      business: (path, init) => business.request(path, init),
      authorised: (path, init) => authorised.request(path, init),
      content_editor: bearer(await editorToken(own.url)),
      machine: bearer(await machineToken(own.url)),
      provisioner: bearer(await machineToken(own.url, 'provisioning')),
    },
  };
}
