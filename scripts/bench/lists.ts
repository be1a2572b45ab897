/** How long the hot questions take in two houses, one with few and one with many dossiers, asked in turns. */
import pg from 'pg';
import { officer } from '../lib/visitor.ts';

const EACH = 25;

export interface Asked {
  readonly name: string;
  /** Milliseconds of each answer. */
  readonly times: number[];
}

interface Question {
  readonly name: string;
  readonly url: (turn: number) => string;
  readonly token: string | null;
}

interface Known {
  readonly id: number;
  readonly number: string;
  readonly code: string;
  readonly applicant_name: string;
  readonly applicant_number: string;
}

/** What one types who remembers a part of the name. */
export const wordsOf = ({ applicant_name: name }: Known): string => name.split(' ').slice(-2).join(' ');

const inbox = (base: string, filter: object): string =>
  `${base}/api/office/inbox?filter=${encodeURIComponent(JSON.stringify(filter))}&range=${encodeURIComponent('[0,24]')}`;

/** Ended and open dossiers of the unit whose officers ask. */
export async function knownDossiers(databaseUrl: string, username: string): Promise<readonly Known[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Known>(
    `SELECT d.id, d.number, d.code, d.applicant_name, d.applicant_number FROM dossiers d JOIN officers o ON o.agency_id = d.one_stop_unit_id
     WHERE d.code IS NOT NULL AND o.username = $1 ORDER BY md5(d.number) LIMIT 200`,
    [username],
  );
  await client.end();
  return rows;
}

export async function questions(base: string, databaseUrl: string): Promise<readonly Question[]> {
  const clerk = await officer(base, 'tiepnhan');
  const processing = await officer(base, 'chuyenvien');
  const leader = await officer(base, 'quantri');
  const known = await knownDossiers(databaseUrl, 'tiepnhan');
  const at = (turn: number): Known => {
    const found = known[turn % known.length];
    if (!found) throw new Error('The unit has no dossiers');
    return found;
  };
  const asking = (name: string, token: string | null, url: (turn: number) => string): Question => ({
    name,
    token,
    url,
  });
  return [
    asking('inbox: mine', processing.token, () => inbox(base, { view: 'mine' })),
    asking('inbox: reception', clerk.token, () => inbox(base, { view: 'reception' })),
    asking('inbox: waiting for the applicant', clerk.token, () => inbox(base, { view: 'waiting' })),
    asking('inbox: all of a unit', clerk.token, () => inbox(base, { view: 'all' })),
    asking('inbox: all of the province', leader.token, () => inbox(base, { view: 'all' })),
    asking('counts of all views', clerk.token, () => `${base}/api/office/me`),
    asking('a dossier', leader.token, (turn) => `${base}/api/office/dossiers/${at(turn).id}`),
    asking('tracking by code', null, (turn) => `${base}/tra-cuu?ma=${at(turn).code}`),
    asking('search by code', clerk.token, (turn) => inbox(base, { view: 'all', q: at(turn).code })),
    asking('search by personal number', clerk.token, (turn) =>
      inbox(base, { view: 'all', q: at(turn).applicant_number }),
    ),
    asking('search by two of its words', clerk.token, (turn) => inbox(base, { view: 'all', q: wordsOf(at(turn)) })),
    asking('search by whole name', clerk.token, (turn) => inbox(base, { view: 'all', q: at(turn).applicant_name })),
  ];
}

async function ask({ url, token }: Question, turn: number): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url(turn), token === null ? {} : { headers: { authorization: `Bearer ${token}` } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url(turn)} answered ${answer.status}`);
  return performance.now() - begun;
}

/** Each question in each house, in turns of a few: what else the machine does falls on all alike. */
export async function askInTurns(
  houses: readonly (readonly Question[])[],
  rounds: number,
): Promise<readonly (readonly Asked[])[]> {
  const asked = houses.map((all) => all.map(({ name }): Asked => ({ name, times: [] })));
  for (let round = 0; round < rounds; round += 1) {
    const count = houses[0]?.length ?? 0;
    for (let index = 0; index < count; index += 1) {
      for (const [house, all] of houses.entries()) {
        const question = all[index];
        if (!question) continue;
        for (let turn = 0; turn < EACH; turn += 1) {
          const time = await ask(question, round * EACH + turn);
          // The first round fills what is kept and prepares statements.
          if (round > 0) asked[house]?.[index]?.times.push(time);
        }
      }
    }
  }
  return asked;
}
