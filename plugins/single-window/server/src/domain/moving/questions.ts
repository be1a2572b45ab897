/** The questions about what does not fit, with what may be answered and a sensible first answer. */
import type { Role, Text } from '@motcua/cms';
import { fold } from '../fold';
import { ROLES } from '../workflow/check/owners';
import type { WorkflowDirectory } from '../workflow/check/scene';
import type { AgencyName } from './file';
import { FORM, SECTION, TEMPLATE, WORKFLOW } from './parts';
import { vacancyKey, type Vacancy } from './people';
import type { Option, PartHere, Question } from './plan';

export const KEEP = 'keep';
export const OURS = 'ours';
const AS = 'as:';
const YES = 'replace';
const LEAVE_OUT = 'leave-out';

type Asked = Omit<Question, 'chosen'>;

const option = (value: string, vi: string, en: string): Option => ({ value, label: { vi, en } });
const sameText = (text: string): Text => ({ vi: text, en: text });

/** The unit here of the same name and kind, if there is just one. */
function namesake(theirs: AgencyName | undefined, agencies: readonly AgencyName[]): string | null {
  if (!theirs) return null;
  const found = agencies.filter(({ name, kind }) => kind === theirs.kind && fold(name) === fold(theirs.name));
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

export function agencyQuestion(code: string, theirs: AgencyName | undefined, agencies: readonly AgencyName[]): Asked {
  const who = theirs ? `${theirs.name} (${code})` : code;
  const alike = agencies.filter(({ kind }) => theirs === undefined || kind === theirs.kind);
  const units = alike.length > 0 ? alike : agencies;
  return {
    id: `agency:${code}`,
    kind: 'agency',
    ask: { vi: `Cơ quan “${who}” không có ở đây`, en: `There is no “${who}” here` },
    hint: { vi: 'Chọn cơ quan ở đây làm thay việc đó.', en: 'Choose who does its work here.' },
    options: units.map((unit) => ({ value: unit.code, label: sameText(`${unit.name} (${unit.code})`) })),
    suggested: namesake(theirs, agencies),
  };
}

const SHOWN = 3;

export function roleQuestion(vacancy: Vacancy, directory: WorkflowDirectory): Asked {
  const { role, unit, empty, all } = vacancy;
  const names = empty.slice(0, SHOWN).map((code) => directory.names[code] ?? code);
  const more = empty.length - names.length;
  const [vi, en] = ROLES[role];
  const held = (one: Role): boolean => all.every((code) => directory.rolesByUnit[code]?.includes(one));
  // A list of names: the keys of a record of roles.
  const others = (Object.keys(ROLES) as Role[]).filter((one) => one !== role && held(one));
  const known = Object.values(directory.rolesByUnit).some((roles) => roles.includes(role));
  return {
    id: `role:${vacancyKey({ role, unit })}`,
    kind: 'role',
    ask: {
      vi: `Không có ai giữ vai trò ${vi} ở ${names.join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`,
      en: `Nobody is ${en} at ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    },
    hint: {
      vi: 'Giao các bước này cho vai trò khác, hoặc giữ nguyên rồi phân công cán bộ trước khi công bố.',
      en: 'Give these steps to another role, or keep them and appoint somebody before publishing.',
    },
    options: [
      option(KEEP, `Giữ vai trò ${vi}, phân công cán bộ sau`, `Keep ${en}, appoint somebody later`),
      ...others.map((one) => option(one, `Giao cho ${ROLES[one][0]}`, `Give to: ${ROLES[one][1]}`)),
    ],
    suggested: known ? KEEP : null,
  };
}

const KINDS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  [FORM]: ['Biểu mẫu', 'Form'],
  [SECTION]: ['Phần dùng chung', 'Shared section'],
  [WORKFLOW]: ['Quy trình', 'Workflow'],
  [TEMPLATE]: ['Mẫu văn bản', 'Document template'],
};

/** The first of `key-2`, `key-3` … that may be written. */
function freeKey(key: string, mayWrite: (key: string) => boolean): string {
  const base = key.replace(/-\d+$/, '');
  for (let number = 2; ; number += 1) if (mayWrite(`${base}-${number}`)) return `${base}-${number}`;
}

/** A part of this key is here and differs. It may be replaced only where nothing else uses it. */
export function partQuestion({ uid, key, others }: PartHere, mayWrite: (key: string) => boolean): Asked {
  const [vi, en] = KINDS[uid] ?? ['Phần', 'Part'];
  const copy = freeKey(key, mayWrite);
  const users = `${others.slice(0, SHOWN).join('; ')}${others.length > SHOWN ? ` (+${others.length - SHOWN})` : ''}`;
  const free = others.length === 0;
  return {
    id: `part:${uid}:${key}`,
    kind: 'part',
    ask: { vi: `${vi} “${key}” đã có ở đây với nội dung khác`, en: `${en} “${key}” is here with other content` },
    hint: free
      ? { vi: 'Ở đây không thủ tục nào khác dùng.', en: 'Nothing else here uses it.' }
      : { vi: `Ở đây đang được dùng cho: ${users}.`, en: `Here it is used by: ${users}.` },
    options: [
      ...(free ? [option(`${AS}${key}`, 'Thay bằng bản trong tệp', 'Replace it by the one in the file')] : []),
      option(`${AS}${copy}`, `Đưa vào thành bản riêng, mã “${copy}”`, `Bring it in as a copy, “${copy}”`),
      option(OURS, 'Dùng bản đang có ở đây', 'Use the one that is here'),
    ],
    suggested: `${AS}${free ? key : copy}`,
  };
}

/** The key that an answer gives the part; its own while nothing is answered. */
export const targetKey = (answer: string | null, key: string): string =>
  answer?.startsWith(AS) ? answer.slice(AS.length) : key;

export const attributeQuestion = (where: string, name: string): Asked => ({
  id: `attribute:${where}:${name}`,
  kind: 'attribute',
  ask: {
    vi: `Phần mềm ở đây chưa có mục “${name}” mà tệp có`,
    en: `The software here does not know “${name}”, which the file has`,
  },
  hint: { vi: 'Nâng cấp phần mềm để nhập đủ, hoặc bỏ mục này.', en: 'Upgrade to take it in, or leave it out.' },
  options: [option(LEAVE_OUT, 'Bỏ mục này', 'Leave it out')],
  suggested: null,
});

export const linkQuestion = (code: string): Asked => ({
  id: `link:${code}`,
  kind: 'link',
  ask: { vi: `Thủ tục liên quan ${code} không có ở đây`, en: `The related procedure ${code} is not here` },
  hint: { vi: 'Nhập thủ tục đó trước nếu muốn giữ liên kết.', en: 'Import it first to keep the link.' },
  options: [option(LEAVE_OUT, 'Bỏ liên kết này', 'Leave the link out')],
  suggested: LEAVE_OUT,
});

export const procedureQuestion = (code: string): Asked => ({
  id: `procedure:${code}`,
  kind: 'procedure',
  ask: { vi: `Thủ tục ${code} đã có ở đây`, en: `The procedure ${code} is here already` },
  hint: {
    vi: 'So sánh bên dưới. Chỉ bản nháp được thay; bản đang công bố và hồ sơ đang giải quyết giữ nguyên.',
    en: 'See the comparison below. Only the draft is replaced; what is published and dossiers under way stay.',
  },
  options: [option(YES, 'Thay bản nháp bằng nội dung trong tệp', 'Replace the draft by what is in the file')],
  suggested: null,
});

/** Answers that hold for the next file of the same installation too; that a draft may be replaced is asked each time. */
export const rememberable = ({ kind, chosen }: Question): boolean =>
  (kind === 'agency' || kind === 'role' || kind === 'part') && chosen !== null;
