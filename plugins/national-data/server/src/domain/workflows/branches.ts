/** Reads the sentences of a step that speak of another way than the next step. */
import type { Text } from '@motcua/cms';
import { workflowParts } from '@motcua/plugin-single-window';
import type { WorkflowProposal } from './proposal';
import type { StepRow } from './record';

const { issuing, issuingOnce, state, supplement } = workflowParts;

/** Where a step stands in the draft. */
export interface StepPlace {
  readonly key: string;
  readonly row: StepRow;
  /** The desk's first step: what to do with an incomplete filing is the law's, not the text's. */
  readonly first: boolean;
  readonly wait: boolean;
}

const CONDITION = /(?:^|[\s(/])(nếu|trường hợp|đối với hồ sơ)(?!\p{L})/iu;
const RULES: readonly (readonly [WorkflowProposal['kind'], RegExp])[] = [
  ['jump', /(?:chuyển|quay|trở|theo|về|xuống|sang)\s(?:(?!kết quả)[^.;]){0,30}?(?:bước\s*\d+|(?<!\p{L})B\d+)/iu],
  [
    'back',
    /xem lại[^.;]{0,40}trình lại|(trả|chuyển) lại (chuyên viên|phòng|công chức|bộ phận)|làm lại|quay lại bước/iu,
  ],
  [
    'wait',
    /tạm dừng|dừng tính|không tính vào thời (gian|hạn)|chờ (công dân|người|tổ chức|cá nhân|chủ đầu tư|nhà đầu tư)/iu,
  ],
  [
    'supplement',
    /bổ sung|hoàn thiện hồ sơ|chỉnh sửa|sửa đổi, bổ sung hồ sơ|giải trình|chưa (đầy đủ|đáp ứng|đủ|hợp lệ)|không (đầy đủ|hợp lệ)/iu,
  ],
  [
    'not-eligible',
    /không đủ điều kiện|không đáp ứng|từ chối|trả (lại )?hồ sơ|không đạt|không (công nhận|chấp thuận|quyết định|đồng ý|tiếp nhận)/iu,
  ],
  ['opinions', /(lấy|xin|gửi)[^.;]{0,20} ý kiến|tham vấn|đồng thời gửi|cơ quan (được )?(lấy|xin) ý kiến/iu],
];

/** Some words speak of the procedure's name or of a law, not of a branch. */
const BRANCH_NEEDED = new Set<WorkflowProposal['kind']>(['supplement']);
const BRANCH = /nếu|trường hợp|chưa|không|hoặc|yêu cầu|thông báo|đề nghị/iu;

export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(
      /(?<=[.;])\s+|(?<=:)\s+(?=[-+•]\s)|\s+(?=\+\s)|\s+(?=[-•]\s(?:nếu|trường hợp|trong trường hợp|đối với|hồ sơ))/iu,
    )
    .map((sentence) => sentence.replace(/^[-+•\s]+/u, '').trim())
    .filter((sentence) => sentence.length > 3);

function kindOf(sentence: string): WorkflowProposal['kind'] | null {
  const found = RULES.find(
    ([kind, pattern]) => pattern.test(sentence) && (!BRANCH_NEEDED.has(kind) || BRANCH.test(sentence)),
  );
  return found?.[0] ?? (CONDITION.test(sentence) ? 'case' : null);
}

const READINGS: Readonly<Partial<Record<WorkflowProposal['kind'], Text>>> = {
  supplement: {
    vi: 'Bước này có thể yêu cầu bổ sung hồ sơ; bổ sung xong thì tiếp tục tại bước này.',
    en: 'A supplement may be asked for here; the dossier goes on at this step.',
  },
  'not-eligible': {
    vi: 'Bước này có thể kết thúc bằng việc trả hồ sơ không đủ điều kiện.',
    en: 'The dossier may end here as not eligible.',
  },
  back: {
    vi: 'Bước này có thể trả lại bước trước để làm lại.',
    en: 'The step may give it back to be done again.',
  },
  wait: {
    vi: 'Quy trình tạm dừng để chờ; văn bản có thể không nói rõ tiếp tục từ đâu.',
    en: 'The process waits; the text may not say where it goes on.',
  },
  opinions: {
    vi: 'Lấy ý kiến cơ quan khác: nếu nhiều cơ quan, vẽ mỗi cơ quan một nhánh song song.',
    en: 'Other agencies give their opinion: several of them are parallel branches.',
  },
  case: {
    vi: 'Văn bản phân biệt trường hợp; kiểm tra xem có cần một nhánh riêng không.',
    en: 'The text tells cases apart; see whether a branch is needed.',
  },
};

const rejected = {
  rejected: state({
    status: 8,
    label: ['Không đủ điều kiện giải quyết', 'Not eligible'],
    next: ['Xem lý do trong văn bản thông báo; bạn có thể nộp hồ sơ mới.', 'Read the reason; you may file anew.'],
    final: true,
  }),
};

/** `Bước 9`, `B9`: the step of that number, when it is another than the next. */
function jumpOf(sentence: string, index: number, places: readonly StepPlace[]): StepPlace | null {
  const [, , number] = /(bước\s*|(?<!\p{L})B)(\d+)/iu.exec(sentence) ?? [];
  if (number === undefined) return null;
  const section = places[index]?.row.section ?? '';
  const target = places.findIndex(
    ({ row }) => row.section === section && new RegExp(`^\\D*${Number(number)}\\D*$`, 'u').test(row.step),
  );
  return target === index || target === index + 1 ? null : (places[target] ?? null);
}

/** The nearest earlier step of a specialist: who does it again. */
const earlier = (index: number, places: readonly StepPlace[]): StepPlace | undefined =>
  places.slice(1, index).findLast(({ wait }) => !wait);

function changeOf(
  kind: WorkflowProposal['kind'],
  sentence: string,
  index: number,
  places: readonly StepPlace[],
): WorkflowProposal['change'] {
  const place = places[index];
  if (!place || place.first || place.wait || place.key === 'settled') return null;
  if (kind === 'supplement')
    return { on: { REQUEST_SUPPLEMENT: issuingOnce('supplement', '02') }, states: supplement(place.key) };
  if (kind === 'not-eligible') return { on: { REJECT: issuing('rejected', '03') }, states: rejected };
  const to = kind === 'jump' ? jumpOf(sentence, index, places) : kind === 'back' ? earlier(index, places) : undefined;
  if (!to || to.first || to.key === 'settled') return null;
  const back = places.indexOf(to) < index;
  return { on: { [back ? 'RETURN' : 'SKIP']: to.key }, states: {} };
}

/** All that the sentences of one step propose; each kind once, with its first sentence. */
export function branchesOf(index: number, places: readonly StepPlace[]): readonly WorkflowProposal[] {
  const place = places[index];
  if (!place) return [];
  const found = sentencesOf(place.row.does).flatMap((sentence): WorkflowProposal[] => {
    const kind = kindOf(sentence);
    if (kind === null) return [];
    // A complete or incomplete filing is what the law's reception is about: accepted, to be completed, refused.
    if (place.first && (kind === 'supplement' || kind === 'not-eligible' || kind === 'case')) return [];
    const target = kind === 'jump' ? jumpOf(sentence, index, places) : null;
    // "Go on to step 5" at step 4 is the next step.
    if (kind === 'jump' && !target) return [];
    const reading = READINGS[kind] ?? {
      vi: `Văn bản chỉ sang bước khác: ${target?.row.step ?? ''}.`,
      en: `The text points to another step: ${target?.row.step ?? ''}.`,
    };
    return [{ kind, state: place.key, sentence, reading, change: changeOf(kind, sentence, index, places) }];
  });
  return found.filter((one, at) => found.findIndex((other) => other.kind === one.kind) === at);
}
