/** Fees in plain words: what a line depends on, and what one applicant pays and why. */
import { sayLogic } from '@motcua/plugin-eform';
import type { ComputedFee, FeeExemption, FeeLine, Locale, Logic, ProcedureVersionContent } from '@motcua/cms';
import { computeFee, inForce } from '@motcua/plugin-single-window';
import { dayOf, money } from '../domain/format';
import { pick, translate } from '../domain/locale';

type Content = Pick<ProcedureVersionContent, 'form' | 'components'>;

const t = translate;

function conditionText(condition: Logic, { form }: Content, locale: Locale): string {
  const words = form && sayLogic(form, condition);
  return words ? t(locale, 'fee.when', { condition: pick(words, locale) }) : t(locale, 'fee.byAnswers');
}

function labelOf({ form }: Content, key: string, locale: Locale): string {
  const fields = form?.steps.flatMap((step) => step.fields.flatMap((field) => [field, ...(field.fields ?? [])])) ?? [];
  const field = fields.find((one) => one.key === key);
  return field ? pick(field.label, locale) : key;
}

function exemptionText(exemption: FeeExemption, content: Content, locale: Locale): string {
  const { percent, name, legalBasis, condition, component } = exemption;
  const paper = content.components.find((one) => one.key === component);
  const parts = [
    percent === 100
      ? t(locale, 'fee.exempt', { name: pick(name, locale) })
      : t(locale, 'fee.reduced', { name: pick(name, locale), percent }),
    ...(condition === undefined ? [] : [conditionText(condition, content, locale)]),
    ...(paper ? [t(locale, 'fee.withPaper', { paper: pick(paper.name, locale) })] : []),
  ];
  return `${parts.join('; ')}. ${t(locale, 'fee.basis', { basis: pick(legalBasis, locale) })}`;
}

function onlineText({ online }: FeeLine, locale: Locale): readonly string[] {
  if (!online) return [];
  const said =
    online.amount === undefined
      ? t(locale, 'fee.onlinePercent', { percent: online.percent ?? 0 })
      : t(locale, 'fee.onlineAmount', { amount: money(online.amount, locale) });
  return [`${said} ${t(locale, 'fee.basis', { basis: pick(online.legalBasis, locale) })}`];
}

/** What a line depends on, a sentence each. */
function notes(line: FeeLine, content: Content, locale: Locale): readonly string[] {
  const { channel, applicant, condition, quantity, from, to, exemptions = [] } = line;
  return [
    ...(channel === 'any' ? [] : [t(locale, `fee.channel.${channel}`)]),
    ...(applicant === undefined ? [] : [t(locale, `fee.applicant.${applicant}`)]),
    ...(condition === undefined ? [] : [conditionText(condition, content, locale)]),
    ...(quantity
      ? [
          t(locale, quantity.free > 0 ? 'fee.eachAfter' : 'fee.each', {
            field: labelOf(content, quantity.field, locale),
            free: quantity.free,
          }),
        ]
      : []),
    ...(from === undefined ? [] : [t(locale, 'fee.from', { day: dayOf(from) })]),
    ...(to === undefined ? [] : [t(locale, 'fee.to', { day: dayOf(to) })]),
    ...onlineText(line, locale),
    ...exemptions.map((one) => exemptionText(one, content, locale)),
  ];
}

/** The lines that may be due, those of days gone by left out. */
export const feeTable = (lines: readonly FeeLine[], content: Content, today: string, locale: Locale) =>
  lines
    .filter((line) => line.to === undefined || line.to >= today)
    .map((line) => ({
      name: pick(line.name, locale),
      amount: line.amount === 0 ? t(locale, 'procedure.free') : money(line.amount, locale),
      notes: notes(line, content, locale),
    }));

const depends = ({ condition, quantity, applicant }: FeeLine): boolean =>
  condition !== undefined || quantity !== undefined || applicant !== undefined;

/** What a citizen pays online when nothing of it depends on the answers; with the first words of it where something does. */
export function feeSummary(lines: readonly FeeLine[], today: string, locale: Locale) {
  const due = lines.filter((line) => (line.channel === 'any' || line.channel === 'online') && inForce(line, today));
  const facts = { channel: 'online', applicant: 'citizen', answers: {}, papers: [], date: today } as const;
  const { total } = computeFee(
    due.filter((line) => !depends(line)),
    facts,
  );
  const varies = due.some(depends);
  const eases = due.some(({ exemptions }) => (exemptions ?? []).length > 0);
  const [only] = due;
  if (varies && total === 0 && due.length === 1 && only?.quantity && only.condition === undefined)
    return { value: t(locale, 'fee.perUnit', { amount: money(only.amount, locale) }), varies, eases, total };
  const sum = total === 0 ? t(locale, varies ? 'fee.varies' : 'procedure.free') : money(total, locale);
  return { value: varies && total > 0 ? t(locale, 'fee.from.sum', { sum }) : sum, varies, eases, total };
}

/** What one applicant pays, line by line, with what was taken off and by which law. */
export const computedFee = ({ lines, total }: ComputedFee, content: Content, locale: Locale) => ({
  lines: lines.map((line) => ({
    name: pick(line.name, locale),
    count: line.quantity === 1 ? null : `${String(line.quantity)} × ${money(line.unitAmount, locale)}`,
    full: line.reductions.length > 0 ? money(line.full, locale) : null,
    amount:
      line.amount === 0 ? t(locale, line.full === 0 ? 'procedure.free' : 'fee.nothing') : money(line.amount, locale),
    reductions: line.reductions.map(({ name, legalBasis, amount, component }) => {
      const paper = content.components.find((one) => one.key === component);
      return {
        text: t(locale, 'fee.off', { amount: money(amount, locale), name: pick(name, locale) }),
        basis: t(locale, 'fee.basis', { basis: pick(legalBasis, locale) }),
        paper: paper ? t(locale, 'fee.declaredWith', { paper: pick(paper.name, locale) }) : null,
      };
    }),
  })),
  total: total === 0 ? t(locale, 'procedure.free') : money(total, locale),
});
