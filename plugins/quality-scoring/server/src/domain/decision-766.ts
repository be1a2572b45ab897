/**
 * The service quality index of Decision 766/QĐ-TTg (2022): 100 points in six groups.
 * Pure. A ratio is in per cent with two decimals, points are rounded to two decimals and never above an indicator's maximum.
 * Checked against published results (Phú Thọ, third quarter of 2026), which is where the rules without a written source come from.
 *
 * No import at run time: `npm run quality:check` loads this very file.
 */

/** What a ratio is made of; a source that publishes only the ratio gives it in per cent. */
export type Measure = { readonly numerator: number; readonly denominator: number } | { readonly ratio: number };

export interface IndicatorRule {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly max: number;
  /** Per cent from which the indicator has full points; below it, points grow in proportion. 100 when absent. */
  readonly fullFrom?: number;
  /** Full points although nothing could be measured: nobody complained. */
  readonly fullWhenNone?: boolean;
  /** Points above the maximum are kept, as published results show. */
  readonly uncapped?: boolean;
}

export type GroupCode = 'transparency' | 'progress' | 'online' | 'payment' | 'digitisation' | 'satisfaction';

export interface GroupRule {
  readonly code: GroupCode;
  readonly name: { readonly vi: string; readonly en: string };
  readonly max: number;
  readonly indicators: readonly IndicatorRule[];
}

export interface ScoredIndicator {
  readonly rule: IndicatorRule;
  readonly ratio: number;
  readonly points: number;
}

const text = (vi: string, en: string): { readonly vi: string; readonly en: string } => ({ vi, en });

/** The groups in the order of the decision. */
export const GROUPS: readonly GroupRule[] = [
  {
    code: 'transparency',
    name: text('Công khai, minh bạch', 'Transparency'),
    max: 18,
    indicators: [
      { code: 'PUBLISH_ON_TIME', name: text('Thủ tục được công bố đúng hạn', 'Procedures published on time'), max: 6 },
      {
        code: 'PUBLIC_UPDATE_ON_TIME',
        name: text('Thủ tục được công khai đúng hạn', 'Procedures updated on time'),
        max: 4,
      },
      {
        code: 'PUBLIC_CONTENT_FULL',
        name: text('Thủ tục công khai đủ nội dung', 'Procedures with complete content'),
        max: 2,
      },
      {
        code: 'DOSSIER_SYNC',
        name: text('Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia', 'Dossiers synchronised with the national portal'),
        max: 6,
      },
    ],
  },
  {
    code: 'progress',
    name: text('Tiến độ giải quyết', 'Progress'),
    max: 20,
    indicators: [
      { code: 'ON_TIME', name: text('Hồ sơ đúng hạn hoặc còn trong hạn', 'Dossiers on time or within time'), max: 20 },
    ],
  },
  {
    code: 'online',
    name: text('Cung cấp dịch vụ trực tuyến', 'Online services'),
    max: 12,
    indicators: [
      {
        code: 'PROCEDURES_ONLINE',
        name: text('Thủ tục có dịch vụ trực tuyến', 'Procedures with an online service'),
        max: 2,
        fullFrom: 80,
      },
      {
        code: 'SERVICES_WITH_DOSSIERS',
        name: text('Dịch vụ trực tuyến có hồ sơ', 'Online services with a dossier'),
        max: 4,
      },
      { code: 'FILED_ONLINE', name: text('Hồ sơ nộp trực tuyến', 'Dossiers filed online'), max: 6, fullFrom: 50 },
    ],
  },
  {
    code: 'payment',
    name: text('Thanh toán trực tuyến', 'Online payment'),
    max: 10,
    indicators: [
      { code: 'DOSSIERS_PAID_ONLINE', name: text('Hồ sơ thanh toán trực tuyến', 'Dossiers paid online'), max: 6 },
      {
        code: 'PROCEDURES_PAID_ONLINE',
        name: text('Thủ tục có giao dịch thanh toán trực tuyến', 'Procedures paid online at least once'),
        max: 2,
        fullFrom: 80,
      },
      // Published: 2.5 · C, not held to 2.
      {
        code: 'FEE_DATA_SYNCHRONISED',
        name: text('Thủ tục đồng bộ dữ liệu phí, lệ phí', 'Procedures with fee data synchronised'),
        max: 2,
        fullFrom: 80,
        uncapped: true,
      },
    ],
  },
  {
    code: 'digitisation',
    name: text('Số hóa hồ sơ', 'Digitisation'),
    max: 22,
    indicators: [
      {
        code: 'ORIGINAL_RESULT_AVAILABLE',
        name: text('Hồ sơ cấp kết quả điện tử', 'Dossiers with an electronic result'),
        max: 6,
      },
      // The written guidance gives full points from 80 %; published results do not. It is the rule's `fullFrom`, if they ever do.
      { code: 'SO_HOA_GIAY_TO_GIAI_QUYET', name: text('Hồ sơ được số hóa', 'Digitised dossiers'), max: 4 },
      {
        code: 'REUSED_DIGITIZED_DATA',
        name: text('Hồ sơ dùng lại dữ liệu đã số hóa', 'Dossiers that reuse held data'),
        max: 2,
        fullFrom: 80,
      },
      {
        code: 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
        name: text('Kết quả đưa vào kho dữ liệu cá nhân', 'Results shared for reuse'),
        max: 4,
      },
      {
        code: 'CITIZEN_DATA_CONNECTED_DOSSIER',
        name: text('Hồ sơ khai thác dữ liệu dân cư', 'Dossiers that use population data'),
        max: 2,
      },
      {
        code: 'CITIZEN_DATA_CONNECTED_FORMALITY',
        name: text('Thủ tục khai thác dữ liệu dân cư', 'Procedures that use population data'),
        max: 2,
      },
      {
        code: 'ELECTRONIC_CERTIFIED_COPY',
        name: text('Cung cấp chứng thực bản sao điện tử', 'Electronic certified copies offered'),
        max: 2,
      },
    ],
  },
  {
    code: 'satisfaction',
    name: text('Mức độ hài lòng', 'Satisfaction'),
    max: 18,
    indicators: [
      {
        code: 'PETITION_PROCESSING_ON_TIME',
        name: text('Phản ánh, kiến nghị xử lý đúng hạn', 'Petitions handled on time'),
        max: 6,
        fullWhenNone: true,
      },
      {
        code: 'PETITION_HANDLING_SATISFACTION',
        name: text('Hài lòng về xử lý phản ánh, kiến nghị', 'Satisfaction with petitions'),
        max: 6,
        fullWhenNone: true,
      },
      {
        code: 'DOSSIER_RECEIVING_SATISFACTION',
        name: text('Hài lòng về giải quyết thủ tục', 'Satisfaction with procedures'),
        max: 6,
        fullFrom: 90,
      },
    ],
  },
];

/** Half up at the second decimal, unharmed by binary fractions such as 1.005. */
export const twoDecimals = (value: number): number => Math.round(value * 100 + 1e-7) / 100;

/** Share in per cent, two decimals; nothing measured is 0. */
export function ratioOf(measure: Measure): number {
  if ('ratio' in measure) return twoDecimals(measure.ratio);
  return measure.denominator > 0 ? twoDecimals((100 * measure.numerator) / measure.denominator) : 0;
}

/** Ratio and points of one indicator. `null`: it was not measured at all, the same as a denominator of 0. */
export function scoreIndicator(rule: IndicatorRule, measure: Measure | null): ScoredIndicator {
  const nothing = measure === null || ('denominator' in measure && measure.denominator <= 0);
  if (nothing) return { rule, ratio: 0, points: rule.fullWhenNone ? rule.max : 0 };
  const ratio = ratioOf(measure);
  const points = (rule.max * ratio) / (rule.fullFrom ?? 100);
  return { rule, ratio, points: twoDecimals(rule.uncapped ? points : Math.min(rule.max, points)) };
}

/** Points of a group: the sum of its indicators' rounded points, as published (4.85 + 1.15 + 0.68 = 6.68, not 6.67). */
export const sumPoints = (scores: readonly ScoredIndicator[]): number =>
  twoDecimals(scores.reduce((sum, score) => sum + score.points, 0));

/** All indicators of a group; what `measures` lacks counts as not measured. */
export const scoreGroup = (
  group: GroupRule,
  measures: Readonly<Record<string, Measure | undefined>>,
): readonly ScoredIndicator[] => group.indicators.map((rule) => scoreIndicator(rule, measures[rule.code] ?? null));

export function groupRule(code: GroupCode): GroupRule {
  const found = GROUPS.find((group) => group.code === code);
  if (!found) throw new Error(`No such group: ${code}`);
  return found;
}
