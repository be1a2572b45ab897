/** One record of the catalogue, read: what was understood, and what an editor must look at. */
import { readComponents, type ReadComponent } from './component';
import { readFees, type ReadFee } from './fee';
import type { Finding } from './finding';
import { readAgencies, readAudience, type ReadAgency } from './parties';
import { ATTRIBUTES, type Proposal } from './proposal';
import type { Reading } from './reading';
import type { CatalogueRecord } from './record';
import { readSteps, type ReadStep } from './steps';
import { readTimeLimits, type ReadTimeLimit } from './time-limit';
import { clean, orNull } from './text';

export interface ReadProcedure {
  readonly code: string;
  readonly name: string;
  readonly level: 'ministry' | 'province' | 'commune';
  readonly timeLimits: readonly ReadTimeLimit[];
  readonly fees: readonly ReadFee[] | null;
  readonly components: readonly ReadComponent[];
  readonly audience: readonly string[];
  readonly competentAgency: string | null;
  readonly result: string | null;
  /** The results with the codes that the source writes behind their names. */
  readonly results: readonly { readonly code: string; readonly name: string }[];
  readonly legalBases: readonly {
    readonly number: string | null;
    readonly title: string;
    readonly date: string | null;
    readonly issuer: string | null;
  }[];
  readonly findings: readonly Finding[];
  readonly readings: Readings;
}

/** Per attribute: the values with the words that they were read from, and what was left over. */
interface Readings {
  readonly timeLimits: Reading<ReadTimeLimit>;
  readonly fees: Reading<ReadFee>;
  readonly components: Reading<ReadComponent>;
  readonly steps: Reading<ReadStep>;
  readonly audience: Reading<string>;
  readonly agencies: Reading<ReadAgency>;
}

const valuesOf = <T>({ values }: Reading<T>): readonly T[] => values.map(({ value }) => value);

/** The level nearest to the applicant counts where several are named. */
function readLevel(text: string): ReadProcedure['level'] | null {
  const value = clean(text).toLowerCase();
  if (/xã|phường|huyện/u.test(value)) return 'commune';
  if (value.includes('tỉnh')) return 'province';
  return value.includes('bộ') ? 'ministry' : null;
}

const isoDate = (text: string): string | null => {
  const match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(clean(text));
  return match ? `${match[3] ?? ''}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}` : null;
};

function readLegalBases(rows: CatalogueRecord['tables']['can_cu_phap_ly']): ReadProcedure['legalBases'] {
  return rows.map((row) => ({
    number: orNull(row.so_ky_hieu),
    title: clean(row.trich_yeu),
    date: isoDate(row.ngay_ban_hanh),
    issuer: orNull(row.co_quan_ban_hanh),
  }));
}

function contentFindings(record: CatalogueRecord): readonly Finding[] {
  const { metadata, content } = record;
  const findings: Finding[] = [];
  const level = clean(metadata.cấp_thực_hiện);
  if (readLevel(level) === null || level.includes(',')) {
    findings.push({
      attribute: 'level',
      kind: readLevel(level) === null ? 'unread' : 'note',
      original: level,
      read: readLevel(level) ?? 'commune',
      message: 'Not exactly one level',
    });
  }
  const result = clean(content.kết_quả_thực_hiện);
  const withdraws = /thu hồi/iu.test(clean(metadata.tên_thủ_tục));
  if (withdraws && !/thu hồi/iu.test(result)) {
    findings.push({
      attribute: 'result',
      kind: 'conflict',
      original: result,
      read: result,
      message: 'The title withdraws, the result grants',
    });
  }
  if (orNull(result) === null)
    findings.push({ attribute: 'result', kind: 'unread', original: result, read: '', message: 'No result is named' });
  for (const row of record.tables.can_cu_phap_ly) {
    if (orNull(row.so_ky_hieu) === null) {
      findings.push({
        attribute: 'legal_bases',
        kind: 'unread',
        original: clean(row.trich_yeu),
        read: '',
        message: 'A legal basis without a number',
      });
    }
  }
  return findings;
}

/** "Giấy … Mã: KQ.…": a name and its code, several of them one behind the other. */
function readResults(text: string): ReadProcedure['results'] {
  const whole = orNull(text);
  if (whole === null) return [];
  return [...whole.matchAll(/(.+?)(?:\s*Mã\s*:\s*(KQ\.[A-Z0-9.]*[A-Z0-9])\s*|$)/gu)].map(
    ([, name = '', code = '']) => ({
      code,
      name: name.replace(/^[\s,;]+/, '').trim(),
    }),
  );
}

export function readProcedure(record: CatalogueRecord): ReadProcedure {
  const { metadata, content, tables } = record;
  const readings = {
    timeLimits: readTimeLimits(tables.hinh_thuc_nop, clean(content.trình_tự_thực_hiện)),
    fees: readFees(tables.hinh_thuc_nop),
    components: readComponents(tables.thanh_phan_ho_so),
    steps: readSteps(content.trình_tự_thực_hiện),
    audience: readAudience(content.đối_tượng_thực_hiện),
    agencies: readAgencies(content),
  };
  const fees = valuesOf(readings.fees);
  const results = readResults(content.kết_quả_thực_hiện);
  return {
    code: clean(metadata.mã_thủ_tục),
    name: clean(metadata.tên_thủ_tục),
    level: readLevel(metadata.cấp_thực_hiện) ?? 'commune',
    timeLimits: valuesOf(readings.timeLimits),
    fees: fees.length === 0 ? null : fees,
    components: valuesOf(readings.components),
    audience: valuesOf(readings.audience),
    competentAgency: orNull(content.cơ_quan_có_thẩm_quyền),
    result: results.length === 0 ? null : results.map(({ name }) => name).join(', '),
    results,
    legalBases: readLegalBases(tables.can_cu_phap_ly),
    findings: [...Object.values(readings).flatMap(({ findings }) => findings), ...contentFindings(record)],
    readings,
  };
}

export const proposalsOf = ({ readings }: ReadProcedure): readonly Proposal[] =>
  ATTRIBUTES.flatMap((attribute) =>
    readings[attribute].values.map(({ value, source }) => ({ attribute, value, source, state: 'proposed' as const })),
  );
