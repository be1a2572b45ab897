/** Who does a step: the role and the agency that the words of `actor`, `unit` and `does` propose. */
import type { Role } from '@motcua/cms';
import type { StepRow } from './record';

type ActorKind = 'reception' | 'clerk' | 'leader' | 'specialist' | 'applicant' | 'system';

const KINDS: readonly (readonly [ActorKind, RegExp])[] = [
  [
    'applicant',
    /^(người (dân|nộp|học|sử dụng|đề nghị|yêu cầu|khai|được)|công dân|cá nhân|tổ chức(?! hành chính)|doanh nghiệp|(chủ )?nhà đầu tư|chủ đầu tư|đối tượng|độc giả|hộ kinh doanh|khách hàng)/iu,
  ],
  ['system', /^hệ thống|^phần mềm|^cổng dịch vụ/iu],
  [
    'leader',
    /^(phó )?(lãnh đạo|trưởng|chỉ huy|thủ trưởng|giám đốc|chủ tịch|người đứng đầu|hiệu trưởng|cục trưởng|chi cục trưởng|chánh|bộ trưởng|thứ trưởng|người có thẩm quyền)/iu,
  ],
  [
    'reception',
    /một cửa|tn ?& ?tkq|tiếp nhận (hồ sơ )?(và|,|&) (hẹn )?trả|ttpvhcc|tthcc|pvhcc|phục vụ hành chính công|bộ phận (tiếp )?nhận|bộ phận trả|tiếp nhận hồ sơ tại|phụ trách tiếp nhận|ccmc|bưu (điện|chính)/iu,
  ],
  ['clerk', /văn thư/iu],
  [
    'specialist',
    /chuyên viên|công chức|cán bộ|viên chức|trợ lý|nhân viên|người hướng dẫn|kiểm soát viên|thẩm định viên|tổ (thẩm định|giúp việc|công tác)/iu,
  ],
];

const BY_WORK: readonly (readonly [ActorKind, RegExp])[] = [
  [
    'leader',
    /^(ký|duyệt|phê duyệt|quyết định|phân công|ban hành|xét duyệt)|(xem xét|xét)[^.;]{0,30}(ký|phê duyệt|quyết định|giải quyết)|(ký duyệt|phê duyệt|ban hành) (quyết định|kết quả)/iu,
  ],
  ['clerk', /^(đóng dấu|vào sổ|lấy số|cấp số|ghi số|phát hành)/iu],
];

/** The desk's own work, at the two ends of a table. */
const TAKES_IN = /^[^.;]{0,60}tiếp nhận/iu;
const GIVES_OUT = /^[\P{L}]*(thông báo (và|,)? ?)?(trả|giao|trao) (lại )?kết quả|^[^.;]{0,30}trả kết quả/iu;

/** Only before words for persons is a comma between two actors; names of agencies have commas and dashes too. */
const PERSONS =
  'lãnh đạo|chuyên viên|văn thư|trưởng phòng|công chức|cán bộ|viên chức|nhân viên|tổ chức, cá nhân|cá nhân';
const BETWEEN = new RegExp(
  String.raw`\s*;\s*|^[-+•]\s+|(?<=[.;,])\s*[-+•]\s+|\s[-+•]\s+(?=${PERSONS}|bộ phận|ttpvhcc)|,\s+(?=${PERSONS})|\s+và\s+(?=${PERSONS})|\/(?=${PERSONS})|\s+hoặc\s+(?=${PERSONS})`,
  'iu',
);

const actorsOf = (text: string): readonly string[] =>
  text
    .split(/^[-+•]\s+/u)
    .join('')
    .split(BETWEEN)
    .map((part) => part.replace(/[.,;\s]+$/u, '').trim())
    .filter((part) => part !== '');

const kindOf = (text: string): ActorKind | null => KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

export interface ReadActor {
  readonly kind: ActorKind;
  readonly role: Role;
  /** All whom the step names. */
  readonly actors: readonly string[];
  /** The words did not say: read from what is done. */
  readonly guessed: boolean;
}

const ROLE: Readonly<Record<ActorKind, Role>> = {
  reception: 'reception_officer',
  clerk: 'issuing_clerk',
  leader: 'approver',
  specialist: 'processing_officer',
  applicant: 'reception_officer',
  system: 'reception_officer',
};

export type StepEnd = 'first' | 'last' | 'middle';

/** Whether a last step gives the result to the applicant, and is not the clerk's who sends it to the desk. */
export const givesOut = ({ does }: StepRow): boolean => GIVES_OUT.test(does);

/** Of several actors the one who does the work, not those who sign it on the way; at both ends the desk. */
export function readActor({ actor, unit, does }: StepRow, end: StepEnd): ReadActor {
  const actors = actorsOf(actor === '' ? unit : actor);
  const kinds = actors.map((one) => kindOf(one)).filter((kind) => kind !== null);
  const officers = kinds.filter((kind) => kind !== 'applicant' && kind !== 'system');
  const [first] = officers.length > 0 ? officers : kinds;
  const desk = kinds.includes('reception') && (end === 'first' ? TAKES_IN.test(does) : end === 'last');
  const working = first !== 'reception' && kinds.length > 1 && kinds.includes('specialist') ? 'specialist' : first;
  const named = desk ? 'reception' : (working ?? null);
  const kind = named ?? kindOf(unit) ?? BY_WORK.find(([, pattern]) => pattern.test(does))?.[0] ?? 'specialist';
  return { kind, role: ROLE[kind], actors, guessed: named === null };
}

/** Agencies that only give an opinion: who works after them is not theirs. */
const CONSULTED = /các (sở|cơ quan|đơn vị|bộ|ngành)|sở, ban, ngành|(được )?(xin|lấy) ý kiến/iu;
export const isConsulted = (agency: string): boolean => CONSULTED.test(agency);

const COMPETENT = /cơ quan có thẩm quyền|cơ quan giải quyết/iu;

const NAMED_AGENCY: readonly (readonly [RegExp, string | null])[] = [
  [CONSULTED, null],
  [
    /(văn phòng )?(ubnd|ủy ban nhân dân|uỷ ban nhân dân) (cấp )?(tỉnh|thành phố|tp)(?!\p{L})|chủ tịch (ubnd )?tỉnh/iu,
    'UBND tỉnh',
  ],
  [/văn phòng (ubnd|ủy ban)/iu, 'UBND tỉnh'],
  [
    /(ubnd|ủy ban nhân dân|uỷ ban nhân dân) (cấp )?(xã|phường|đặc khu|các xã)|(xã, phường|cấp xã)(?!\p{L})/iu,
    'UBND cấp xã',
  ],
  [/(ubnd|ủy ban nhân dân|uỷ ban nhân dân)/iu, 'UBND'],
  [/(cơ quan|chi cục|cục) thuế|thuế (tỉnh|cơ sở)/iu, 'Cơ quan Thuế'],
];

const OWN_NAME =
  /((?:Sở|Cục|Chi cục|Ban Quản lý|Ban quản lý|Bộ CHQS|Bộ Chỉ huy|Công an|Thanh tra|Kho bạc|Bảo hiểm xã hội|Văn phòng Đăng ký|Hội đồng|Trung tâm|Trường|Bệnh viện|Cơ sở|Liên đoàn|Tòa án|Viện|Chi nhánh|Tổng cục|Vụ|Bộ)(?:\s+(?!trình|xem|ký|phê|thực|được|có|và phê|để|tại|thuộc|phân)[\p{L}&-]+,?)*)/u;

/** The agency that a step's words name; null when they name only a division or a person inside it. */
export function agencyOf({ actor, unit }: StepRow): string | null {
  if (COMPETENT.test(actor) && unit === '') return null;
  const text = unit === '' || /^(phòng|bộ phận văn thư|văn thư)/iu.test(unit) ? `${actor}; ${unit}` : unit;
  for (const [pattern, name] of NAMED_AGENCY) if (pattern.test(text)) return name ?? (unit === '' ? actor : unit);
  const own = OWN_NAME.exec(text)?.[1]?.replace(/,$/u, '').trim();
  if (own !== undefined) return own;
  if (/(lãnh đạo|văn thư|giám đốc) sở/iu.test(text)) return 'Sở';
  return unit === '' || /^(phòng|văn thư|bộ phận|tổ )/iu.test(unit) ? null : unit;
}
