/** How a demo procedure is written down, and the few phrases that all of them share. */
import type { Channel, DossierComponent, FeeLine, Question, Text, TimeLimit, TimeUnit } from '@motcua/cms';

type LifeEvent = 'birth' | 'marriage' | 'housing' | 'business' | 'education' | 'work' | 'health' | 'death';

export interface DemoProcedure {
  readonly code: string;
  /** The formal name, as in the decision that publishes it. */
  readonly name: Text;
  /** What people call it. */
  readonly plainName: Text;
  readonly summary: Text;
  readonly field: FieldKey;
  readonly level: 'province' | 'commune';
  readonly onlineLevel: 'full' | 'partial' | 'none';
  /** Why it is not wholly online. */
  readonly onlineReason?: string;
  /** The deciding department; the commune where absent. */
  readonly department?: string;
  readonly audience: readonly string[];
  readonly steps: readonly Text[];
  readonly components: readonly DossierComponent[];
  readonly fees: readonly FeeLine[];
  readonly timeLimits: readonly TimeLimit[];
  /** The ministry's system that decides it; here where absent. */
  readonly route?: { readonly system: Text; readonly url: string };
  readonly result: { readonly code: string; readonly name: Text };
  readonly legalBases: readonly string[];
  readonly requirements?: string;
  readonly questions: readonly Question[];
  readonly keywords: readonly string[];
  readonly lifeEvents: readonly LifeEvent[];
  /** Codes of other procedures of the demo. */
  readonly related?: readonly string[];
  readonly interlinked?: readonly string[];
  /** Keys of the form and the workflow that make it one to be filed here. */
  readonly form?: string;
  readonly workflow?: string;
}

export const t = (vi: string, en: string): Text => ({ vi, en });

export const FIELDS = {
  civilStatus: { code: 'HTICH', name: t('Hộ tịch', 'Civil status') },
  certification: { code: 'CTHUC', name: t('Chứng thực', 'Certification') },
  residence: { code: 'CTRU', name: t('Cư trú', 'Residence') },
  business: { code: 'HKD', name: t('Hộ kinh doanh', 'Household businesses') },
  food: { code: 'ATTP', name: t('An toàn thực phẩm', 'Food safety') },
  construction: { code: 'XDUNG', name: t('Hoạt động xây dựng', 'Construction') },
  land: { code: 'DDAI', name: t('Đất đai', 'Land') },
  transport: { code: 'GTVT', name: t('Giao thông đường bộ', 'Road transport') },
  social: { code: 'BTXH', name: t('Bảo trợ xã hội', 'Social protection') },
  insurance: { code: 'BHYT', name: t('Bảo hiểm y tế', 'Health insurance') },
  education: { code: 'GDDT', name: t('Giáo dục phổ thông', 'Schools') },
  labour: { code: 'LDVL', name: t('Lao động, việc làm', 'Labour and employment') },
  fire: { code: 'PCCC', name: t('Phòng cháy, chữa cháy', 'Fire safety') },
  culture: { code: 'VHOA', name: t('Văn hóa cơ sở', 'Culture') },
  justice: { code: 'LLTP', name: t('Lý lịch tư pháp', 'Criminal records') },
  health: { code: 'YTE', name: t('Khám bệnh, chữa bệnh', 'Medical practice') },
  environment: { code: 'MTRUONG', name: t('Môi trường', 'Environment') },
} as const;
type FieldKey = keyof typeof FIELDS;

export const PERSON = 'Công dân Việt Nam';
export const FOREIGNER = 'Người nước ngoài';
export const BUSINESS = 'Doanh nghiệp';
export const HOUSEHOLD = 'Hộ kinh doanh';
export const ORGANISATION = 'Tổ chức';

interface Paper {
  readonly hint?: Text;
  readonly originals?: number;
  readonly copies?: number;
  readonly required?: boolean;
}

/** One original unless said otherwise. */
export const paper = (key: string, vi: string, en: string, more: Paper = {}): DossierComponent => ({
  key,
  name: t(vi, en),
  originals: more.originals ?? (more.copies ? 0 : 1),
  copies: more.copies ?? 0,
  required: more.required ?? true,
  ...(more.hint && { hint: more.hint }),
});

export const within = (amount: number, unit: TimeUnit = 'working_day'): readonly TimeLimit[] => [
  { channel: 'any', amount, unit },
];

/** The law fixes no time: said, never meant by silence. */
export const notFixed = (words: Text): readonly TimeLimit[] => [
  { channel: 'any', amount: 0, unit: 'working_day', notFixed: words },
];

export const fee = (
  code: string,
  vi: string,
  en: string,
  amount: number,
  channel: Channel | 'any' = 'any',
  kind: FeeLine['kind'] = 'fee',
): FeeLine => ({
  code,
  name: t(vi, en),
  amount,
  kind,
  channel,
});

/** Free is said, never meant by silence. */
export const FREE = fee('FREE', 'Miễn phí', 'Free of charge', 0);

export const ask = (questionVi: string, questionEn: string, answerVi: string, answerEn: string): Question => ({
  question: t(questionVi, questionEn),
  answer: t(answerVi, answerEn),
});

/** The way that every dossier goes, with what is looked at in the middle. */
export const steps = (examined: Text, result: Text): readonly Text[] => [
  t(
    'Nộp hồ sơ trực tuyến, tại quầy một cửa bất kỳ trong tỉnh hoặc qua bưu chính.',
    'File online, at any one-stop counter of the province, or by post.',
  ),
  t(
    'Bộ phận một cửa kiểm tra giấy tờ. Nếu thiếu, bạn được báo một lần, đầy đủ; nếu đủ, bạn nhận giấy hẹn.',
    'The one-stop unit checks your papers. If anything is missing you are told once and in full; if not, you get a receipt with a date.',
  ),
  examined,
  result,
];
