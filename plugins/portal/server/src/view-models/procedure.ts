import type { FeeLine, Locale, ProcedureVersionContent, TimeLimit } from '@motcua/cms';
import type { PublishedVersion } from '@motcua/plugin-single-window';
import { day, duration, forChannel, money, total } from '../domain/format';
import { pick, translate } from '../domain/locale';
import type { ProcedureEntry } from '../domain/procedure-entry';
import type { LinkedProcedures, ProcedureFacts } from '../repositories/procedures';

interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

const t = translate;

export function howLong(limits: readonly TimeLimit[] | undefined, locale: Locale): string {
  const limit = limits && (forChannel(limits, 'online')[0] ?? limits[0]);
  return limit ? duration(limit, locale) : t(locale, 'procedure.howLongUnknown');
}

function howMuch(fees: readonly FeeLine[] | undefined, locale: Locale): string {
  // Free is written down as a line of zero; silence is not free.
  if (!fees || fees.length === 0) return t(locale, 'procedure.feeUnknown');
  const sum = total(forChannel(fees, 'online'));
  return sum === 0 ? t(locale, 'procedure.free') : money(sum, locale);
}

/** Lines of a fee as a page lists them. */
export const feeLines = (fees: readonly FeeLine[], locale: Locale) =>
  fees.map((fee) => ({
    name: pick(fee.name, locale),
    amount: fee.amount === 0 ? t(locale, 'procedure.free') : money(fee.amount, locale),
  }));

export const fileable = (content: ProcedureVersionContent | null): boolean =>
  content !== null && content.form !== null && content.workflow !== null && content.onlineLevel !== 'none';

/** Whether the population register fills a part of the form. */
const prefilled = (content: ProcedureVersionContent | null): boolean =>
  content?.form?.steps.some((step) => step.fields.some((field) => field.prefill?.source === 'population')) ?? false;

function answers(entry: ProcedureEntry, content: ProcedureVersionContent | null, locale: Locale): readonly Labelled[] {
  const online = { full: 'procedure.onlineFull', partial: 'procedure.onlinePartial', none: 'procedure.onlineNone' }[
    entry.onlineLevel
  ];
  const sum = content ? total(forChannel(content.fees, 'online')) : 0;
  return [
    {
      label: t(locale, 'procedure.howLong'),
      value: howLong(content?.timeLimits, locale),
      note: t(locale, 'procedure.howLongNote'),
    },
    {
      label: t(locale, 'procedure.howMuch'),
      value: howMuch(content?.fees, locale),
      ...(sum > 0 ? { note: t(locale, 'procedure.feeOnline') } : {}),
    },
    {
      label: t(locale, 'procedure.where'),
      value: t(locale, 'procedure.whereAny'),
      note: t(locale, 'procedure.whereNote'),
    },
    {
      label: t(locale, 'procedure.online'),
      value: t(locale, online),
      note: t(locale, fileable(content) ? 'procedure.onlineNote' : 'procedure.noForm'),
    },
  ];
}

function needs(entry: ProcedureEntry, content: ProcedureVersionContent | null, locale: Locale) {
  const known = prefilled(content)
    ? [
        {
          name: t(locale, 'procedure.knownName'),
          hint: t(locale, 'procedure.knownHint'),
          known: true,
          tag: t(locale, 'procedure.known'),
        },
      ]
    : [];
  const components = content?.components ?? entry.components;
  return [
    ...components.map((component) => ({
      name: pick(component.name, locale),
      hint: component.hint ? pick(component.hint, locale) : '',
      known: false,
      tag: t(locale, component.required ? 'procedure.youSend' : 'procedure.ifNeeded'),
    })),
    ...known,
  ];
}

function steps(decides: string, result: string, online: boolean, locale: Locale) {
  return [
    { title: t(locale, 'procedure.step1'), text: t(locale, online ? 'procedure.step1Text' : 'procedure.step1Counter') },
    { title: t(locale, 'procedure.step2'), text: t(locale, 'procedure.step2Text') },
    { title: t(locale, 'procedure.step3', { agency: decides }), text: '' },
    { title: t(locale, 'procedure.step4'), text: t(locale, 'procedure.step4Text', { result }) },
  ];
}

export interface ProcedurePage {
  readonly entry: ProcedureEntry;
  readonly content: ProcedureVersionContent | null;
  /** Null for what takes no dossiers yet, and for a draft. */
  readonly version: Pick<PublishedVersion, 'number' | 'effectiveFrom'> | null;
  readonly linked: LinkedProcedures;
  /** The address of "before filing", already in the page's language. */
  readonly start: string;
}

const linkViews = (entries: readonly ProcedureEntry[], locale: Locale) =>
  entries.map(({ code, plainName }) => ({ code, name: pick(plainName, locale) }));

/** The procedure page. */
export function procedureView({ entry, content, version, linked, start }: ProcedurePage, locale: Locale) {
  const online = version !== null && fileable(content);
  const byCommune = content ? content.deciding.kind === 'commune' : entry.level === 'commune';
  const decides = t(locale, byCommune ? 'procedure.decidesCommune' : 'procedure.decidesProvince');
  const result = content
    ? pick(content.result.name, locale)
    : (entry.results[0] ?? t(locale, 'procedure.resultUnknown'));
  const field = pick(entry.field, locale);
  return {
    code: entry.code,
    name: pick(entry.plainName, locale),
    formal: pick(entry.name, locale),
    field: entry.field.vi,
    codeLine: t(locale, 'procedure.code', { code: entry.code, field, level: t(locale, `level.${entry.level}`) }),
    summary: pick(entry.summary, locale),
    answers: answers(entry, content, locale),
    start: online ? start : null,
    needs: needs(entry, content, locale),
    steps: steps(decides, result, online, locale),
    fees: content ? feeLines(content.fees, locale) : [],
    questions: entry.questions.map((each) => ({
      question: pick(each.question, locale),
      answer: pick(each.answer, locale),
    })),
    legal: entry.legalBases,
    requirements: pick(entry.requirements, locale),
    interlinked: linkViews(linked.interlinked, locale),
    related: linkViews(linked.related, locale),
    originalSteps: pick(entry.steps, locale),
    decides,
    result,
    version: version
      ? t(locale, 'procedure.version', { n: version.number, at: day(version.effectiveFrom) })
      : t(locale, 'procedure.versionNone'),
  };
}

/** One line of a list of procedures. */
export const resultView = (entry: ProcedureEntry, facts: ProcedureFacts | undefined, locale: Locale) => ({
  code: entry.code,
  name: pick(entry.plainName, locale),
  formal: pick(entry.name, locale),
  field: pick(entry.field, locale),
  online: entry.onlineLevel !== 'none',
  onlineText: t(locale, `online.${entry.onlineLevel}`),
  time: howLong(facts?.timeLimits, locale),
  cost: howMuch(facts?.fees, locale),
});
