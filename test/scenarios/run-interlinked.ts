/** Carries an interlinked story out through the HTTP API, and looks at the whole, at each part, and at what was passed on. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { until } from '../support/database.ts';
import type { PartKey, Story } from './interlinked.ts';
import type { Seen, Stage } from './run.ts';

interface LifePart {
  readonly key: PartKey;
  readonly status: string;
  readonly dossierId?: number;
}

const KEYS: readonly PartKey[] = ['birth', 'residence', 'insurance'];
const PERSON = { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA', phone: '0912345678' };

/** Taken in at the counter: the papers lie on the desk. */
async function fileWhole(stage: Stage): Promise<number> {
  const { sampleAnswers } = await import('@motcua/database');
  const officer = await stage.officer('tiepnhan');
  const body = {
    procedureCode: '2.002621',
    agencyCode: 'H44.101',
    channel: 'counter',
    applicant: PERSON,
    answers: sampleAnswers('2.002621', PERSON.personalNumber),
  };
  const { dossierId } = await officer.json<{ dossierId: number }>('/api/office/filings', {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  return dossierId;
}

const partsOf = (whole: Seen): readonly LifePart[] => (whole.life['parts'] ?? []) as readonly LifePart[];

/** The dossier of the whole or of a part, as soon as it is there. */
async function dossierOf(stage: Stage, whole: number, on: 'whole' | PartKey): Promise<number> {
  if (on === 'whole') return whole;
  return until(`the part ${on} to be opened and received`, async () => {
    const id = partsOf(await stage.look(whole)).find(({ key }) => key === on)?.dossierId;
    return id !== undefined && (await stage.look(id)).npspStatus !== 1 && id;
  });
}

/** Somebody has it, and it comes up again by itself. */
function checkOwned(seen: Seen): void {
  if (seen.endedAt !== null) return;
  const open = seen.tasks.filter(({ status }) => status === 'open');
  assert.ok(open.length > 0 || seen.npspStatus === 5, `nobody owns ${seen.number}`);
  assert.ok(seen.npspStatus === 9 || open.every(({ dueAt }) => dueAt !== null), `${seen.number} has no next moment`);
}

/** The result of the first part lies in the next one: as a paper, by its number, and the agency has its own code for it. */
async function checkPassedOn(stage: Stage, whole: Seen, part: Seen): Promise<void> {
  const birth = partsOf(whole).find(({ key }) => key === 'birth')?.dossierId ?? 0;
  const [result] = (await stage.documents(birth)).filter(({ form }) => form === 'result');
  const { given } = part.life['whole'] as { given: readonly { number: string }[] };
  assert.equal(given[0]?.number, (result as unknown as { number: string }).number);
  assert.ok(part.papers.some(({ componentKey, fileKey }) => componentKey === 'birth_certificate' && fileKey !== null));
  assert.ok(part.code !== null && part.code !== whole.code);
}

export async function tell(stage: Stage, { story, moves, then }: Story): Promise<void> {
  const id = await fileWhole(stage);
  let promised: string | null = null;
  for (const move of moves) {
    if ('days' in move) await stage.pass(move.days);
    else await stage.must(await dossierOf(stage, id, move.on), move);
    promised ??= (await stage.look(id)).promisedAt;
  }
  const wanted = (whole: Seen): boolean =>
    whole.npspStatus === then.whole.status &&
    KEYS.every((key) => (partsOf(whole).find((part) => part.key === key)?.status ?? 'none') === then.parts[key][0]);
  const whole = await until(`${story}, not ${JSON.stringify((await stage.look(id)).life['parts'])}`, async () => {
    const seen = await stage.look(id);
    return wanted(seen) && seen;
  });
  assert.equal(whole.stateKey, then.whole.state);
  checkOwned(whole);
  for (const key of KEYS) {
    const [, status] = then.parts[key];
    const part = partsOf(whole).find((one) => one.key === key);
    assert.equal(part?.dossierId !== undefined, status !== 0, `part ${key}`);
    if (part?.dossierId === undefined) continue;
    const { dossierId } = part;
    const seen = await until(`part ${key} to have status ${status}`, async () => {
      const now = await stage.look(dossierId);
      return now.npspStatus === status && now;
    });
    checkOwned(seen);
    assert.equal(seen.oneStopUnit.code, whole.oneStopUnit.code, 'the unit that took the whole in gives the results');
    if (key !== 'birth') await checkPassedOn(stage, whole, seen);
    if (key === 'insurance') assert.equal(seen.agency.code, 'H44.15');
  }
  const now = whole.promisedAt;
  if (then.promise === 'later') assert.ok(promised !== null && now !== null && now > promised, `${now} is not later`);
  else assert.equal(now, promised);
  if (then.promise === 'missed') {
    const settled = whole.events.findLast(({ type }) => type === 'PARTS_DONE');
    assert.ok(now !== null && (settled as unknown as { at: string }).at > now, 'it was not late');
  }
  // The applicant was told of each part that failed.
  const failed = KEYS.filter((key) => ['stopped', 'withdrawn', 'blocked'].includes(then.parts[key][0]));
  const told = whole.events.filter(({ type, visible }) => type === 'PART_FAILED' && visible);
  assert.ok(told.length >= failed.length);
}
