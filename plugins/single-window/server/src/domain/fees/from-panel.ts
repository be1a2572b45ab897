/** Fees and time limits as the panel stores them, made what a version freezes: what was left empty is left out. */
import type { FeeExemption, FeeLine, Logic, TimeLimit, TimeUnit } from '@motcua/cms';
import { both } from '../both';

type Maybe<T> = T | null | undefined;

interface ExemptionDocument {
  readonly name: string;
  readonly nameEn?: Maybe<string>;
  readonly legalBasis?: Maybe<string>;
  readonly legalBasisEn?: Maybe<string>;
  readonly percent: number;
  readonly component?: Maybe<string>;
  readonly condition?: Maybe<Logic>;
}

export interface FeeDocument {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: Maybe<string>;
  readonly amount: number;
  readonly kind: FeeLine['kind'];
  readonly channel: FeeLine['channel'];
  readonly applicant?: Maybe<'anybody' | 'citizen' | 'enterprise'>;
  readonly effectiveFrom?: Maybe<string>;
  readonly effectiveTo?: Maybe<string>;
  readonly quantityField?: Maybe<string>;
  readonly freeCount?: Maybe<number>;
  readonly condition?: Maybe<Logic>;
  readonly onlinePercent?: Maybe<number>;
  readonly onlineAmount?: Maybe<number>;
  readonly onlineBasis?: Maybe<string>;
  readonly onlineBasisEn?: Maybe<string>;
  readonly exemptions?: Maybe<readonly ExemptionDocument[]>;
}

export interface TimeLimitDocument {
  readonly channel: TimeLimit['channel'];
  readonly amount?: Maybe<number | string>;
  readonly unit: TimeUnit | 'not_fixed';
  readonly words?: Maybe<string>;
  readonly wordsEn?: Maybe<string>;
  readonly case?: Maybe<string>;
  readonly caseEn?: Maybe<string>;
  readonly condition?: Maybe<Logic>;
}

const filled = (value: Maybe<string>): value is string => (value ?? '').trim() !== '';
const condition = (logic: Maybe<Logic>): { readonly condition?: Logic } =>
  logic === null || logic === undefined ? {} : { condition: logic };

/** An exemption is known by its line and place: both are frozen with it. */
const exemption = (line: string, document: ExemptionDocument, index: number): FeeExemption => ({
  key: `${line}.${index + 1}`,
  name: both(document.name, document.nameEn),
  legalBasis: both(document.legalBasis, document.legalBasisEn),
  percent: document.percent,
  ...condition(document.condition),
  ...(filled(document.component) && { component: document.component }),
});

function online({ onlinePercent, onlineAmount, onlineBasis, onlineBasisEn }: FeeDocument): Pick<FeeLine, 'online'> {
  const percent = onlinePercent ?? undefined;
  const amount = onlineAmount ?? undefined;
  if (percent === undefined && amount === undefined) return {};
  return {
    online: {
      ...(percent !== undefined && { percent }),
      ...(amount !== undefined && { amount }),
      legalBasis: both(onlineBasis, onlineBasisEn),
    },
  };
}

export const feeLine = (fee: FeeDocument): FeeLine => ({
  code: fee.code,
  name: both(fee.name, fee.nameEn),
  amount: fee.amount,
  kind: fee.kind,
  channel: fee.channel,
  ...(fee.applicant === 'citizen' && { applicant: 'citizen' }),
  ...(fee.applicant === 'enterprise' && { applicant: 'business' }),
  ...condition(fee.condition),
  ...(filled(fee.quantityField) && { quantity: { field: fee.quantityField, free: fee.freeCount ?? 0 } }),
  ...(filled(fee.effectiveFrom) && { from: fee.effectiveFrom }),
  ...(filled(fee.effectiveTo) && { to: fee.effectiveTo }),
  ...((fee.exemptions ?? []).length > 0 && {
    exemptions: (fee.exemptions ?? []).map((one, index) => exemption(fee.code, one, index)),
  }),
  ...online(fee),
});

const NOT_FIXED = { vi: 'Không quy định', en: 'Not fixed by law' };

export function timeLimit(limit: TimeLimitDocument): TimeLimit {
  const fixed = limit.unit !== 'not_fixed';
  return {
    channel: limit.channel,
    amount: fixed ? Number(limit.amount ?? 0) : 0,
    unit: limit.unit === 'not_fixed' ? 'working_day' : limit.unit,
    ...(!fixed && { notFixed: filled(limit.words) ? both(limit.words, limit.wordsEn) : NOT_FIXED }),
    ...(filled(limit.case) && { case: both(limit.case, limit.caseEn) }),
    ...condition(limit.condition),
  };
}
