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

const SAYS_NOTE = /^(?:lưu ý|ghi chú|chú ý|số lượng hồ sơ|(?:không|chưa)(?: có)? quy định)/iu;
const ACTOR = /^(?:người|cơ quan|cá nhân|tổ chức|việc|khi)(?!\p{L})/iu;
const DUTY = /chịu trách nhiệm|có trách nhiệm|có quyền|được quyền|không được/iu;
const ASKS_FOR = /(?:nộp|kèm(?: theo)?|xuất trình|gửi|phải có|bao gồm|gồm)(?!\p{L})/iu;

/** A row with a count is a paper, unless it calls itself a note or only tells somebody's duty. */
export function roleWithCount(name: string): RowRole {
  const words = name.replace(NUMBER, '');
  return SAYS_NOTE.test(words) || (ACTOR.test(words) && DUTY.test(words) && !ASKS_FOR.test(words)) ? 'note' : 'paper';
}

/** `- `, `1.`, `a)`, `(i)`: what a row is marked with; rows of one mark stand on one level. */
export function markOf(text: string): string {
  const match = /^\s*(?:([-+*•])|(\(?)(?:(\d{1,2}(?:\.\d{1,2})*)|([ivx]{1,4}(?=[.)]))|([a-zđ]))([.)]))/iu.exec(text);
  if (!match) return '';
  const [, bullet, open = '', digits, roman, , close = ''] = match;
  if (bullet !== undefined) return bullet;
  return `${open}${digits === undefined ? (roman === undefined ? 'a' : 'i') : digits.replaceAll(/\d+/g, '1')}${close}`;
}

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

/** How the name of a paper begins. */
const PAPER =
  /^(?:\(?[a-zđ\d]{1,2}[.)]\s*)?(?:các |những |một (?:trong|số) |\d{1,2} )?(?:giấy|bản|đơn|tờ|văn bản|danh sách|báo cáo|hợp đồng|quyết định|chứng|phiếu|sổ|thẻ|hộ chiếu|biên bản|căn cước|bằng|hồ sơ|ảnh|dự thảo|thuyết minh|tài liệu|sơ đồ|kế hoạch|công văn|đề án|lý lịch|sơ yếu|học bạ|hóa đơn|chứng từ|trích|di chúc|biên lai|thông báo|ý kiến|nghị quyết|điều lệ|phương án|kết luận|xác nhận|cam kết|trường hợp|đối với)(?!\p{L})/iu;

/** Papers run together with semicolons: every piece must begin as a paper does. */
function runTogether(name: string): Parts | null {
  const names = name
    .split(/;(?![^()]*\))\s*/u)
    .map((item) => item.replace(/^và\s+/iu, '').replace(/[\s;.,]+$/, ''))
    .filter((item) => item !== '');
  return names.length > 1 && names.every((item) => PAPER.test(item)) ? { lead: '', names, choice: false } : null;
}

/** One row that lists several papers, by marks or after a colon with semicolons. */
export function partsOf(name: string): Parts | null {
  const [marked = '', ...items] = name.split(ITEM);
  const byMarks = items.length >= 2 && /(?::|gồm|sau(?: đây)?)[\s,]*$/iu.test(marked.trim());
  const colon = /^(.{0,400}?(?:gồm|sau(?: đây)?|giấy tờ|tài liệu|hồ sơ)[^:;]{0,60}[:;])\s*(.*)$/iu.exec(name);
  const lead = byMarks ? marked : (colon?.[1] ?? '');
  const listed = byMarks ? items : (colon?.[2] ?? '').split(/;\s*/u);
  if (CONTENTS.test(lead)) return null;
  const names = listed
    .map((item) => item.replace(/^[-+•\s]+/, '').replace(/[\s;.,]+$/, ''))
    .filter((item) => item !== '');
  // What a paper says of somebody ("họ tên; ngày sinh") is listed in the same way as papers are.
  const papers = names.filter((item) => PAPER.test(item)).length;
  if (names.length < 2 || papers * 2 < names.length) return runTogether(name);
  return { lead: lead.replace(/[\s:;,]+$/, ''), names, choice: CHOICE.test(lead) };
}

/** A second paper stands behind a semicolon, and the row could not be taken apart. */
export const holdsMore = (name: string): boolean =>
  /;\s*(?:và\s)?(?:một (?:hoặc một số|trong)|\d{2} (?:bản|đơn|phiếu|tờ)|(?:bản (?:sao|chính|khai)|đơn|tờ khai|giấy (?:chứng nhận|xác nhận)|quyết định|danh sách|báo cáo) )/iu.test(
    name.replaceAll(/\([^()]*\)/g, ''),
  );
