/** Papers to hand in. Rows with neither count nor file are headings of the source: cases, not papers. */
import type { Finding } from './finding';
import {
  countSaid,
  markOf,
  partsOf,
  roleWithCount,
  roleWithoutCount,
  holdsMore,
  type Parts,
  type RowRole,
} from './paper';
import type { Reading, Sourced } from './reading';
import type { CatalogueRecord } from './record';
import { bare, clean } from './text';

export interface ReadComponent {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  /** The heading that it stands under. */
  readonly group: string | null;
  readonly role: RowRole;
  /** The papers of a row that lists several; its counts hold for each. */
  readonly parts?: Parts;
}

type Row = CatalogueRecord['tables']['thanh_phan_ho_so'][number];

/** "Bản chính: 2"; other sources write "02 bản chính". */
function count(note: string, name: string): number {
  const behind = new RegExp(`${name}\\s*:?\\s*(\\d+)`, 'iu').exec(note);
  const before = /:/u.test(note) ? null : new RegExp(`(\\d+)\\s*${name}`, 'iu').exec(note);
  return Number((before ?? behind)?.[1] ?? 0);
}

/** Said of a copy of the paper, not of one among several that the row names. */
const ONLY_A_COPY =
  /^(?:[\p{L}\d]{1,2}[.)]\s*)?(?:\d{1,2}\s+)?(?:bản sao|bản chụp|bản photo)(?!\p{L})(?!.{0,40}bản chính)/iu;

function conflictOf({ name, originals, copies, role, parts }: ReadComponent): string | null {
  if (originals === 0 && copies === 0)
    return role === 'paper' ? 'Neither originals nor copies: a paper without a count' : null;
  if (role === 'note') return 'A note that the column counts as a paper';
  const said = countSaid(name);
  if (said !== null && said !== originals && said !== copies)
    return `The name says ${said}, the column ${originals} + ${copies}`;
  if (ONLY_A_COPY.test(name) && originals > 0) return 'A copy by its name is counted as an original';
  return parts === undefined && holdsMore(name) ? 'Several papers in one row' : null;
}

function readRow(row: Row, group: string | null): ReadComponent | null {
  const name = bare(row.ten_giay_to);
  if (name === '') return null;
  const note = clean(row.ghi_chu);
  const counts = { originals: count(note, 'Bản chính'), copies: count(note, 'Bản sao') };
  if (counts.originals + counts.copies === 0) return { name, ...counts, group, role: roleWithoutCount(name) };
  const parts = partsOf(name);
  return { name, ...counts, group, role: roleWithCount(name), ...(parts === null ? {} : { parts }) };
}

const finding = (kind: Finding['kind'], original: string, message: string, read = ''): Finding => ({
  attribute: 'components',
  kind,
  original,
  read,
  message,
});

/** The same papers again: sets for several kinds of applicant that the source does not mark. */
function repeated(components: readonly ReadComponent[]): Finding | null {
  const names = new Set<string>();
  const twice = components.filter(({ name, group, role }) => {
    if (role !== 'paper') return false;
    const key = `${group ?? ''}|${name
      .toLowerCase()
      .replace(/^[\p{L}\d]{1,2}[.)]\s*/u, '')
      .slice(0, 60)}`;
    return names.has(key) ? true : !names.add(key);
  });
  if (twice.length === 0) return null;
  const original = twice.map(({ name }) => name).join(' | ');
  return finding(
    'conflict',
    original,
    'Rows repeat: several cases or kinds of applicant, not marked',
    String(twice.length),
  );
}

export function readComponents(rows: readonly Row[]): Reading<ReadComponent> {
  const values: Sourced<ReadComponent>[] = [];
  const leftovers: string[] = [];
  const findings: Finding[] = [];
  let group: string | null = null;
  // The marks of the heading and of the first row under it: where they differ, a row marked as the heading is its neighbour.
  let marks: { readonly heading: string; child?: string } = { heading: '' };
  for (const row of rows) {
    const note = clean(row.ghi_chu);
    if (note === '' && clean(row.so_luong) === '') {
      group = bare(row.ten_giay_to) || group;
      marks = { heading: markOf(clean(row.ten_giay_to)) };
      continue;
    }
    const mark = markOf(clean(row.ten_giay_to));
    if (marks.heading !== '' && marks.child !== undefined && marks.child !== marks.heading && mark === marks.heading)
      group = null;
    marks = { child: mark, ...marks };
    const read = readRow(row, group);
    if (read === null) {
      leftovers.push(`${clean(row.so_luong)} ${note}: a paper without a name`);
      findings.push(finding('unread', note, 'A paper without a name'));
      continue;
    }
    const source = `${clean(row.ten_giay_to)} | ${note}`;
    const message = conflictOf(read);
    values.push({ value: read, source });
    if (read.role === 'heading') {
      group = read.name;
      marks = { heading: mark };
    }
    if (message !== null) {
      // A note is understood, whatever the column counts.
      if (read.role !== 'note') leftovers.push(`${source}: ${message}`);
      findings.push(finding('conflict', source, message, `${read.originals} + ${read.copies}`));
    } else if (read.parts?.lead === '')
      findings.push(finding('conflict', source, 'Several papers in one row', read.parts.names.join(' | ')));
    else if (read.originals + read.copies === 0)
      findings.push(finding('conflict', source, `Neither originals nor copies: a ${read.role}, not a paper`));
  }
  const twice = repeated(values.map(({ value }) => value));
  if (twice) findings.push(twice);
  if (values.length === 0) findings.push(finding('unread', '', 'No papers are listed'));
  return { hasText: rows.some((row) => clean(row.ten_giay_to) !== ''), values, leftovers, findings };
}
