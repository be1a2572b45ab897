/** One record of the catalogue, read: what was understood, and what an editor must look at. */
import { readComponents, type ReadComponent } from './component';
import { readFees, type ReadFee } from './fee';
import type { Finding } from './finding';
import type { CatalogueRecord } from './record';
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
  readonly legalBases: readonly {
    readonly number: string | null;
    readonly title: string;
    readonly date: string | null;
    readonly issuer: string | null;
  }[];
  readonly findings: readonly Finding[];
}

/** Names with commas inside come first. */
const AUDIENCES = [
  'Tổ chức (không bao gồm doanh nghiệp, HTX)',
  'Cán bộ, công chức, viên chức',
  'Doanh nghiệp có vốn đầu tư nước ngoài',
  'Người Việt Nam định cư ở nước ngoài',
  'Công dân Việt Nam',
  'Người nước ngoài',
  'Tổ chức nước ngoài',
  'Doanh nghiệp',
  'Hợp tác xã',
];

function readAudience(text: string): readonly string[] {
  const found: string[] = [];
  let rest = clean(text);
  while (rest !== '') {
    const known = AUDIENCES.find((name) => rest.toLowerCase().startsWith(name.toLowerCase()));
    const next = known ?? rest.split(',')[0] ?? rest;
    if (next.trim() !== '' && orNull(next) !== null) found.push(known ?? next.trim());
    rest = rest.slice(next.length).replace(/^[\s,;]+/, '');
  }
  return found;
}

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

const DISTRICT = /(cấp|Ủy ban nhân dân|UBND|quân sự|phòng)\s+huyện/iu;

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
  for (const agency of [content.cơ_quan_có_thẩm_quyền, content.cơ_quan_thực_hiện].map(clean)) {
    if (DISTRICT.test(agency))
      findings.push({
        attribute: 'agencies',
        kind: 'conflict',
        original: agency,
        read: agency,
        message: 'The district level was abolished on 1 July 2025',
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
  if (orNull(content.cơ_quan_có_thẩm_quyền) === null) {
    findings.push({
      attribute: 'agencies',
      kind: 'note',
      original: clean(content.cơ_quan_có_thẩm_quyền),
      read: '',
      message: 'No competent agency is named',
    });
  }
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

export function readProcedure(record: CatalogueRecord): ReadProcedure {
  const { metadata, content, tables } = record;
  const time = readTimeLimits(tables.hinh_thuc_nop);
  const fee = readFees(tables.hinh_thuc_nop);
  const component = readComponents(tables.thanh_phan_ho_so);
  return {
    code: clean(metadata.mã_thủ_tục),
    name: clean(metadata.tên_thủ_tục),
    level: readLevel(metadata.cấp_thực_hiện) ?? 'commune',
    timeLimits: time.limits,
    fees: fee.fees,
    components: component.components,
    audience: readAudience(content.đối_tượng_thực_hiện),
    competentAgency: orNull(content.cơ_quan_có_thẩm_quyền),
    result: orNull(content.kết_quả_thực_hiện),
    legalBases: readLegalBases(tables.can_cu_phap_ly),
    findings: [...time.findings, ...fee.findings, ...component.findings, ...contentFindings(record)],
  };
}
