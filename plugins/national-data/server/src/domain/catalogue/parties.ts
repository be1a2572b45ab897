/** Who may file, and which agencies act. */
import type { Finding } from './finding';
import type { Reading, Sourced } from './reading';
import type { CatalogueRecord } from './record';
import { clean, orNull } from './text';

/** Names with commas inside come first. */
const AUDIENCES = [
  'Tổ chức (không bao gồm doanh nghiệp, HTX)',
  'Cán bộ, công chức, viên chức',
  'Doanh nghiệp có vốn đầu tư nước ngoài',
  'Người Việt Nam định cư ở nước ngoài',
  'Doanh nghiệp Việt Nam',
  'Công dân Việt Nam',
  'Người nước ngoài',
  'Tổ chức nước ngoài',
  'Doanh nghiệp',
  'Hợp tác xã',
  'Tổ chức Đảng',
  'Đảng viên',
];

/** The next name: one of the source's own list, else up to the next comma outside brackets. */
function nextName(rest: string): { name: string; length: number; known: boolean } {
  const known = AUDIENCES.find(
    (name) => rest.toLowerCase().startsWith(name.toLowerCase()) && /^\s*(?:[,;.]|$)/u.test(rest.slice(name.length)),
  );
  if (known !== undefined) return { name: known, length: known.length, known: true };
  const name = /^(?:\([^)]*\)|[^,;(])+/u.exec(rest)?.[0] ?? rest;
  return { name: name.trim().replace(/\.$/, ''), length: name.length, known: false };
}

export function readAudience(text: string): Reading<string> {
  const values: Sourced<string>[] = [];
  const leftovers: string[] = [];
  let rest = orNull(text) ?? '';
  while (rest !== '') {
    const { name, length, known } = nextName(rest);
    if (name !== '' && orNull(name) !== null && !values.some(({ value }) => value === name)) {
      values.push({ value: name, source: rest.slice(0, length).trim() });
      // A name of the list is short: a whole sentence was not read by taking it up to its comma.
      if (!known && (name.length > 60 || !/^\p{Lu}/u.test(name))) leftovers.push(name);
    }
    rest = rest.slice(length).replace(/^[\s,;.]+/, '');
  }
  return { hasText: values.length > 0, values, leftovers, findings: [] };
}

export interface ReadAgency {
  readonly role: 'competent' | 'implementing' | 'authorised' | 'coordinating';
  readonly name: string;
  /** The single agencies of a name that lists several. */
  readonly names: readonly string[];
}

const AGENCY =
  '(?:Bộ|Sở|Ủy ban|Uỷ ban|UBND|Công an|Cục|Chi cục|Tổng cục|Ban|Chủ tịch|Phòng|Chi nhánh|Văn phòng|Bảo hiểm|Hải quan|Biên phòng|Cảng vụ|Trung tâm|Đội|Đồn|Cơ quan|Tổ chức|Giám đốc|Chỉ huy|Hiệu trưởng|Vụ|Viện|Tòa án|Kho bạc|Cơ sở|Trường|Thủ tướng|Chính phủ|Tư lệnh|Công đoàn|Thanh tra|Quân)';
const BETWEEN = new RegExp(`\\s*[;,]\\s*(?=${AGENCY}(?!\\p{L}))`, 'u');
/** "Sở Văn hóa, Thể thao và Du lịch" is one. */
const splitAgencies = (name: string): readonly string[] => name.replace(/\.$/, '').split(BETWEEN);

const DISTRICT = /(?:cấp|ủy ban nhân dân|uỷ ban nhân dân|ubnd|quân sự|phòng|bảo hiểm xã hội)\s+(?:quận,?\s*)?huyện/iu;

export function readAgencies(content: CatalogueRecord['content']): Reading<ReadAgency> {
  const told = [
    ['competent', content.cơ_quan_có_thẩm_quyền],
    ['implementing', content.cơ_quan_thực_hiện],
    ['authorised', content.cơ_quan_được_ủy_quyền],
    ['coordinating', content.cơ_quan_phối_hợp],
  ] as const;
  const values = told.flatMap(([role, text]): Sourced<ReadAgency>[] => {
    const name = orNull(text);
    return name === null ? [] : [{ value: { role, name, names: splitAgencies(name) }, source: name }];
  });
  const findings: Finding[] = values
    .filter(({ source }) => DISTRICT.test(source))
    .map(({ source }) => ({
      attribute: 'agencies',
      kind: 'conflict',
      original: source,
      read: source,
      message: 'The district level was abolished on 1 July 2025',
    }));
  if (!values.some(({ value }) => value.role === 'competent'))
    findings.push({
      attribute: 'agencies',
      kind: 'note',
      original: clean(content.cơ_quan_có_thẩm_quyền),
      read: '',
      message: 'No competent agency is named',
    });
  const leftovers = values
    .filter(({ value }) => value.names.some((name) => name.length > 160))
    .map(({ source }) => source);
  return { hasText: values.length > 0, values, leftovers, findings };
}
