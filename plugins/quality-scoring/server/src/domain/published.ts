/**
 * Recomputes published results of the index row by row. Pure; the shape is that of the national portal's quarterly figures:
 * sections `satisfaction`, `digitisation` (an object per indicator), `payment`, `online` (plain counts).
 */
import {
  GROUPS,
  groupRule,
  scoreGroup,
  scoreIndicator,
  sumPoints,
  type GroupCode,
  type Measure,
} from './decision-766.ts';

interface Difference {
  readonly section: string;
  readonly unit: string;
  readonly indicator: string;
  readonly published: number;
  readonly ours: number;
}

export interface Recomputed {
  readonly rows: number;
  readonly differences: readonly Difference[];
}

/** The file is not what it should be; the message says where. */
export class NotAnIndexFile extends Error {}

/** Published points have two decimals and are computed from ratios with two: that is how far two honest computations may part. */
const TOLERANCE = 0.015 + 1e-9;

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A count or points; absent or null is null. Numbers written as text are taken. */
function numberAt(row: Row, key: string, where: string): number | null {
  const value = row[key];
  if (value === undefined || value === null || value === '') return null;
  const number = typeof value === 'string' ? Number(value.trim().replace(',', '.')) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) {
    throw new NotAnIndexFile(`${where}: "${key}" must be a number of 0 or more`);
  }
  return number;
}

const count = (row: Row, key: string, where: string): number => numberAt(row, key, where) ?? 0;

/** The measures of the sections that publish plain counts. */
const COUNTS: Partial<Record<GroupCode, (row: Row, where: string) => Readonly<Record<string, Measure>>>> = {
  payment: (row, where) => ({
    DOSSIERS_PAID_ONLINE: {
      numerator: count(row, 'dossiersPaidOnline', where),
      denominator: count(row, 'dossiersWithFinancialDuty', where),
    },
    PROCEDURES_PAID_ONLINE: {
      numerator: count(row, 'proceduresPaidOnline', where),
      denominator: count(row, 'proceduresWithFees', where),
    },
    FEE_DATA_SYNCHRONISED: {
      numerator: count(row, 'proceduresWithFeeDataSynchronised', where),
      denominator: count(row, 'proceduresWithFees', where),
    },
  }),
  online: (row, where) => {
    const online = count(row, 'receivedOnline', where);
    const received =
      numberAt(row, 'received', where) ??
      online + count(row, 'receivedDirect', where) + count(row, 'receivedPost', where);
    return {
      PROCEDURES_ONLINE: {
        numerator: count(row, 'partialOnline', where) + count(row, 'fullOnline', where),
        denominator: count(row, 'proceduresInCharge', where),
      },
      SERVICES_WITH_DOSSIERS: {
        numerator: count(row, 'onlineServicesWithDossiers', where),
        denominator: count(row, 'onlineServices', where),
      },
      FILED_ONLINE: { numerator: online, denominator: received },
    };
  },
};

/** An indicator's own object: numerator and denominator, or the ratio alone. */
function measureOf(entry: Row, where: string): Measure {
  const ratio = numberAt(entry, 'ratio', where);
  const denominator = numberAt(entry, 'denominator', where);
  if (denominator === null && ratio !== null) return { ratio };
  return { numerator: count(entry, 'numerator', where), denominator: denominator ?? 0 };
}

function recomputeRow(section: GroupCode, row: Row, where: string): readonly Difference[] {
  const unit = typeof row['unit'] === 'string' ? row['unit'] : where;
  const group = groupRule(section);
  const differences: Difference[] = [];
  const compare = (indicator: string, published: number | null, ours: number): void => {
    if (published !== null && Math.abs(published - ours) > TOLERANCE)
      differences.push({ section, unit, indicator, published, ours });
  };

  const measures: Record<string, Measure> = { ...COUNTS[section]?.(row, where) };
  for (const rule of group.indicators) {
    const entry = row[rule.code];
    if (entry === undefined || entry === null) continue;
    if (!isRow(entry)) throw new NotAnIndexFile(`${where}: "${rule.code}" must be an object`);
    const measure = measureOf(entry, `${where} ${rule.code}`);
    measures[rule.code] = measure;
    compare(rule.code, numberAt(entry, 'points', `${where} ${rule.code}`), scoreIndicator(rule, measure).points);
  }
  const total = sumPoints(scoreGroup(group, measures));
  compare('points', numberAt(row, 'points', where), total);
  compare('totalPoints', numberAt(row, 'totalPoints', where), total);
  return differences;
}

/**
 * Recomputes every row of a published file.
 * @throws NotAnIndexFile when it has none of the sections, or a row cannot be read.
 */
export function recompute(file: unknown): Recomputed {
  if (!isRow(file)) throw new NotAnIndexFile('the file must be a JSON object with the sections of the index');
  const sections = GROUPS.map((group) => group.code).filter((code) => file[code] !== undefined && file[code] !== null);
  if (sections.length === 0) {
    throw new NotAnIndexFile(`none of the sections ${GROUPS.map((group) => group.code).join(', ')} is there`);
  }
  let rows = 0;
  const differences: Difference[] = [];
  for (const section of sections) {
    const list = file[section];
    if (!Array.isArray(list)) throw new NotAnIndexFile(`section "${section}" must be a list of rows`);
    for (const [index, row] of (list as readonly unknown[]).entries()) {
      const where = `${section}[${index}]`;
      if (!isRow(row)) throw new NotAnIndexFile(`${where} must be an object`);
      rows += 1;
      differences.push(...recomputeRow(section, row, where));
    }
  }
  return { rows, differences };
}
