/** What a row of the list of papers is: a paper, a case that its papers follow, or a note to the reader. */

/** "01 phiếu", "02 (hai) bản chính", "b) 03 ảnh": how many the name itself asks for. */
const SAID =
  /^(?:[a-zđ][.)]\s*|\d{1,2}[.)]\s*)?(\d{1,2})\s*(?:\([^)]*\)\s*)?(?:phiếu|bản|ảnh|đơn|tờ|bộ|giấy|cuốn|quyển|tấm)(?!\p{L})/iu;
const SAID_BEHIND = /\((?:bản chính|bản sao)?[,;]?\s*(\d{1,2})\s*(?:bản|bộ)(?:\s(?:chính|sao))?\)/iu;

export function countSaid(name: string): number | null {
  const match = SAID.exec(name) ?? SAID_BEHIND.exec(name);
  return match ? Number(match[1]) : null;
}

const NUMBER = /^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ](?:\.\d)?|[ivx]+)[.)]+\s*|[A-Z]\s-\s)*/iu;
const HEADING =
  /(?::|(?:bao )?gồm(?: có)?|sau(?: đây)?|như sau|hồ sơ)\s*[,.:;]*$|^(?:trường hợp|hồ sơ|thành phần hồ sơ)\s*(?:\d|thứ)/iu;
const NOTE_START =
  /^(?:lưu ý|ghi chú|chú ý|người (?:yêu cầu|có yêu cầu|tiếp nhận|ủy quyền|uỷ quyền|khai|nộp)|cá nhân có quyền|cơ quan (?:đăng ký|tiếp nhận|có thẩm quyền)|khi (?:các|đến|nộp|người)|việc |số lượng|các tài liệu nêu trên|bản chụp các giấy tờ|trường hợp|đối với|nếu |chưa có|không (?:có|quy định)|\()/iu;
const RULE =
  /(?:\s|^)(?:có trách nhiệm|thì|không phải|không được|phải được|phải phù hợp|có thể|được quyền|phải gửi kèm|phải kèm theo|từ chối|thực hiện việc|cần chứng minh|đề nghị ubnd|phiếu được tạo lập|để người đó)(?:\s|[,.:]|$)/iu;

export type RowRole = 'paper' | 'heading' | 'note';

/** A row without any count: the source's own heading, a rule told in a sentence, or a paper whose count it forgot. */
export function roleWithoutCount(name: string): RowRole {
  const words = name.replace(NUMBER, '');
  if (HEADING.test(words)) return 'heading';
  return NOTE_START.test(words) || RULE.test(words) ? 'note' : 'paper';
}

/** A row with a count is a paper, whatever else it says, unless it calls itself a note. */
export const roleWithCount = (name: string): RowRole =>
  /^(?:lưu ý|ghi chú|chú ý|số lượng hồ sơ)/iu.test(name) ? 'note' : 'paper';

const ITEM = /(?<=[.;:,)])\s*(?=(?:[a-zđ]\)|\d{1,2}\)|\(\d{1,2}\)|[-+•])\s*\p{L})/u;
const CHOICE = /một (?:trong|hoặc một số|hoặc nhiều|số)|(?:hoặc|và\/hoặc)\s*$/iu;

export interface Parts {
  /** The words before the list: the case, or what the papers are for. */
  readonly lead: string;
  readonly names: readonly string[];
  /** Any one of them will do. */
  readonly choice: boolean;
}

/** What one paper contains is no list of papers. */
const CONTENTS = /nội dung(?:[\p{L}\s]{0,20})(?:gồm|sau(?: đây)?|:)*[\s,:]*$/iu;

/** One row that lists several papers, by marks or after a colon with semicolons. */
export function partsOf(name: string): Parts | null {
  const [marked = '', ...items] = name.split(ITEM);
  const byMarks = items.length >= 2 && /(?::|gồm|sau(?: đây)?)[\s,]*$/iu.test(marked.trim());
  const colon = /^(.{0,400}?(?:gồm|sau(?: đây)?|giấy tờ|tài liệu|hồ sơ)[^:;]{0,60}[:;])\s*(.*)$/iu.exec(name);
  const lead = byMarks ? marked : (colon?.[1] ?? '');
  const listed = byMarks ? items : (colon?.[2] ?? '').split(/;\s*/u);
  if (listed.length < 2 || CONTENTS.test(lead)) return null;
  const names = listed
    .map((item) => item.replace(/^[-+•\s]+/, '').replace(/[\s;.,]+$/, ''))
    .filter((item) => item !== '');
  return names.length < 2 ? null : { lead: lead.replace(/[\s:;,]+$/, ''), names, choice: CHOICE.test(lead) };
}

/** Several papers run together, without list marks. */
export const runTogether = (name: string): boolean =>
  /;\s*(?:và\s)?(?:một (?:hoặc một số|trong)|\d{2} (?:bản|đơn|phiếu|tờ)|(?:bản (?:sao|chính|khai)|đơn|tờ khai|giấy (?:chứng nhận|xác nhận)|quyết định|danh sách|báo cáo) )/iu.test(
    name.replaceAll(/\([^()]*\)/g, ''),
  );
