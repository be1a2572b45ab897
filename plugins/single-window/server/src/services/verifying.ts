/** The proof of all histories: every chain, the rows of today, the signed roots; in bounded memory. */
import type { Knex } from 'knex';
import type { Verified, VerifyRequest } from '../api';
import { examineChain, type HistoryFinding } from '../domain/history/examine-chain';
import { examinePresent } from '../domain/history/examine-present';
import { foldHistory } from '../domain/history/file-state';
import { GrowingTree, headEntry, leafHash } from '../domain/history/merkle';
import { isProven } from '../domain/history/proof';
import {
  dayAfter,
  FIRST_HEAD,
  fingerprintOf,
  headOf,
  isSigned,
  keyMarkOf,
  statementOf,
} from '../domain/history/root-statement';
import { findDossier } from '../repositories/dossiers';
import { leavesBetween, rootRows, type RootRow } from '../repositories/roots';
import { toDossier, toPaper, toRecorded, toTask, type DossierRow } from '../repositories/rows';
import {
  countDossiers,
  dossiersAfter,
  evidenceOf,
  goneDossiers,
  strayEvents,
  type Evidence,
} from '../repositories/verifying';
import type { Core } from './core';
import { whereCode } from './reading';
import { proofOf } from './roots';

const DOSSIERS = 250;
const LEAVES = 5000;
const DAYS = 400;

function dossierFindings(row: DossierRow, evidence: Evidence): readonly HistoryFinding[] {
  const events = (evidence.events.get(row.id) ?? []).map(toRecorded);
  const head = { seq: row.last_event_seq, hash: row.last_event_hash };
  const faults = examineChain(row.id, events, head, evidence.roots.get(row.id) ?? []);
  // What a broken chain tells of the present is worth nothing.
  if (faults.length > 0) return faults;
  return examinePresent(foldHistory(events), {
    dossier: toDossier(row),
    papers: (evidence.papers.get(row.id) ?? []).map(toPaper),
    tasks: (evidence.tasks.get(row.id) ?? []).map((task) => ({ ...toTask(task), agencyId: task.agency_id })),
  });
}

interface Count {
  dossiers: number;
  events: number;
  findings: number;
}

async function verifyRows(
  db: Knex,
  rows: readonly DossierRow[],
  count: Count,
  onFinding: VerifyRequest['onFinding'],
): Promise<void> {
  const evidence = await evidenceOf(
    db,
    rows.map(({ id }) => id),
  );
  for (const row of rows) {
    count.dossiers += 1;
    count.events += evidence.events.get(row.id)?.length ?? 0;
    for (const finding of dossierFindings(row, evidence)) {
      count.findings += 1;
      onFinding(finding);
    }
  }
}

const rootFinding = (day: string, says: string): HistoryFinding => ({
  fault: 'root',
  dossierId: null,
  seq: null,
  table: 'history_roots',
  rowId: null,
  says: `${day}: ${says}`,
});

async function treeOf(db: Knex, day: string): Promise<GrowingTree> {
  const tree = new GrowingTree();
  for (let before = -1; before < tree.size;) {
    before = tree.size;
    for (const leaf of await leavesBetween(db, day, { start: before, end: before + LEAVES }))
      tree.add(leafHash(headEntry(leaf)));
  }
  return tree;
}

async function rootFaults(
  db: Knex,
  row: RootRow,
  before: RootRow | undefined,
  keys: ReadonlySet<string>,
): Promise<readonly string[]> {
  const tree = await treeOf(db, row.day);
  const { day, leaves, root, previous_head: previousHead } = row;
  const faults: string[] = [];
  if (before && dayAfter(before.day) !== day) faults.push(`the root of ${dayAfter(before.day)} is gone`);
  if (previousHead !== (before?.head ?? FIRST_HEAD)) faults.push('it does not follow from the root before it');
  if (tree.size !== leaves || tree.root() !== root) faults.push('its leaves do not lead to it');
  if (row.head !== headOf({ previousHead, root }) || row.statement !== statementOf({ day, leaves, root, previousHead }))
    faults.push('it is not what was signed');
  if (!isSigned(row.statement, row.signature, row.public_key)) faults.push('its signature is not genuine');
  if (!keys.has(fingerprintOf(row.public_key)))
    faults.push(`it is signed with key ${fingerprintOf(row.public_key)}, which is not this installation’s`);
  return faults;
}

/** From the newest back, so that each is held against the one before it. */
async function* rootPairs(db: Knex): AsyncGenerator<readonly [RootRow, RootRow | undefined]> {
  let [row] = await rootRows(db, null, 1);
  while (row) {
    const page = await rootRows(db, row.day, DAYS);
    for (const before of page) {
      yield [row, before];
      row = before;
    }
    if (page.length < DAYS) {
      yield [row, undefined];
      return;
    }
  }
}

export async function verifyHistory(core: Core, request: VerifyRequest): Promise<Verified> {
  const { onFinding, progress, trustedKeys } = request;
  const db = core.db();
  const count: Count = { dossiers: 0, events: 0, findings: 0 };
  const tell = (finding: HistoryFinding): void => {
    count.findings += 1;
    onFinding(finding);
  };
  if (request.code !== null) {
    const row = await findDossier(db, whereCode(request.code));
    if (!row) return { ...count, roots: 0, known: false };
    await verifyRows(db, [row], count, onFinding);
    const proof = await proofOf(core, request.code);
    if (proof && !isProven(proof))
      tell(rootFinding(proof.root.day, 'the signed root does not hold this dossier’s last event of then'));
    return { ...count, roots: 0, known: true };
  }
  const total = await countDossiers(db);
  let rows = await dossiersAfter(db, 0, DOSSIERS);
  while (rows.length > 0) {
    await verifyRows(db, rows, count, onFinding);
    progress(count.dossiers, Math.max(total, count.dossiers));
    rows = await dossiersAfter(db, rows.at(-1)?.id ?? 0, DOSSIERS);
  }
  for (const { id, dossier_id: dossierId, seq } of await strayEvents(db))
    tell({ fault: 'inserted', dossierId, seq, table: 'dossier_events', rowId: id, says: 'it belongs to no dossier' });
  for (const { dossier_id: dossierId, seq, day } of await goneDossiers(db)) {
    const says = `the dossier is gone; the signed root of ${day} holds ${seq} events of it`;
    tell({ fault: 'removed', dossierId, seq, table: 'dossiers', rowId: dossierId, says });
  }
  const own = keyMarkOf(process.env['MOTCUA_SECRET'] ?? '');
  // Those that `npm run secrets:rotate` has retired: what they signed stays signed.
  const retired = (process.env['MOTCUA_HISTORY_KEYS'] ?? '').split(',').filter((one) => one !== '');
  const keys = new Set([own, ...retired, ...trustedKeys]);
  let roots = 0;
  for await (const [row, before] of rootPairs(db)) {
    roots += 1;
    for (const says of await rootFaults(db, row, before, keys)) tell(rootFinding(row.day, says));
  }
  return { ...count, roots, known: true };
}
