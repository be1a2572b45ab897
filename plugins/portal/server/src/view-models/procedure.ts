import type { FeeLine, Locale, ProcedureVersionContent, TimeLimit } from '@motcua/cms';
import { sayLogic } from '@motcua/plugin-eform';
import { handsOver, legalLimit, type PublishedVersion } from '@motcua/plugin-single-window';
import { day, duration } from '../domain/format';
import { pick, translate } from '../domain/locale';
import type { ProcedureEntry } from '../domain/procedure-entry';
import type { LinkedProcedures, ProcedureFacts } from '../repositories/procedures';
import { feeSummary, feeTable } from './fee';

interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

const t = translate;

/** The limit of those who file online and are in no case of their own. */
const usualLimit = (limits: readonly TimeLimit[] | undefined): TimeLimit | undefined =>
  limits && (legalLimit(limits, 'online', {}, '') ?? limits[0]);

function howLong(limits: readonly TimeLimit[] | undefined, locale: Locale): string {
  const limit = usualLimit(limits);
  return limit ? duration(limit, locale) : t(locale, 'procedure.howLongUnknown');
}

/** Every limit with its channel and case, where there is more than one. */
const limitLines = (limits: readonly TimeLimit[], form: ProcedureVersionContent['form'], locale: Locale) =>
  limits.length < 2
    ? []
    : limits.map((limit) => {
        const words = form && limit.condition !== undefined ? sayLogic(form, limit.condition) : null;
        const notes = [
          ...(limit.channel === 'any' ? [] : [t(locale, `fee.channel.${limit.channel}`)]),
          ...(words ? [t(locale, 'fee.when', { condition: pick(words, locale) })] : []),
        ];
        return {
          name: limit.case ? pick(limit.case, locale) : t(locale, 'procedure.limitUsual'),
          value: duration(limit, locale),
          notes,
        };
      });

function howMuch(fees: readonly FeeLine[] | undefined, today: string, locale: Locale): string {
  // Free is written down as a line of zero; silence is not free.
  if (!fees || fees.length === 0) return t(locale, 'procedure.feeUnknown');
  return feeSummary(fees, today, locale).value;
}

function feeNote(fees: readonly FeeLine[] | undefined, today: string, locale: Locale): { readonly note?: string } {
  if (!fees || fees.length === 0) return {};
  const { varies, eases, total } = feeSummary(fees, today, locale);
  if (varies) return { note: t(locale, 'fee.noteVaries') };
  if (eases) return { note: t(locale, 'fee.noteEases') };
  return total > 0 ? { note: t(locale, 'procedure.feeOnline') } : {};
}

export const fileable = (content: ProcedureVersionContent | null): boolean =>
  content !== null &&
  content.form !== null &&
  content.workflow !== null &&
  content.onlineLevel !== 'none' &&
  content.route?.kind !== 'ministry_system';

/** Whether the population register fills a part of the form. */
const prefilled = (content: ProcedureVersionContent | null): boolean =>
  content?.form?.steps.some((step) => step.fields.some((field) => field.prefill?.source === 'population')) ?? false;

/** With a workflow that waits for the ministry's system the dossier is taken in here and handed over. */
const onlyThere = (content: ProcedureVersionContent | null): boolean =>
  content?.route?.kind === 'ministry_system' && !handsOver(content);

function answers(
  entry: ProcedureEntry,
  content: ProcedureVersionContent | null,
  today: string,
  locale: Locale,
): readonly Labelled[] {
  const online = { full: 'procedure.onlineFull', partial: 'procedure.onlinePartial', none: 'procedure.onlineNone' }[
    entry.onlineLevel
  ];
  return [
    {
      label: t(locale, 'procedure.howLong'),
      value: howLong(content?.timeLimits, locale),
      ...(usualLimit(content?.timeLimits)?.notFixed ? {} : { note: t(locale, 'procedure.howLongNote') }),
    },
    {
      label: t(locale, 'procedure.howMuch'),
      value: howMuch(content?.fees, today, locale),
      ...feeNote(content?.fees, today, locale),
    },
    {
      label: t(locale, 'procedure.where'),
      value: t(locale, onlyThere(content) ? 'route.where' : 'procedure.whereAny'),
      ...(onlyThere(content) ? {} : { note: t(locale, 'procedure.whereNote') }),
    },
    {
      label: t(locale, 'procedure.online'),
      value: t(locale, online),
      note: t(
        locale,
        content?.route?.kind === 'ministry_system'
          ? 'route.onlineThere'
          : fileable(content)
            ? 'procedure.onlineNote'
            : 'procedure.noForm',
      ),
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

function stepsThere(system: string, result: string, locale: Locale) {
  return [
    { title: t(locale, 'procedure.step1'), text: t(locale, 'route.step1', { system }) },
    { title: t(locale, 'procedure.step3', { agency: system }), text: '' },
    { title: t(locale, 'procedure.step4'), text: t(locale, 'route.step3', { result }) },
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
  /** The day in Hà Nội, `YYYY-MM-DD`: which fees are in force. */
  readonly today: string;
}

/** Where the dossier goes when it is not decided here (law.md §1). */
function routeView(content: ProcedureVersionContent | null, locale: Locale) {
  if (content?.route?.kind !== 'ministry_system') return null;
  const { system, url } = content.route;
  return {
    title: t(locale, 'route.title', { system: pick(system, locale) }),
    text: t(locale, onlyThere(content) ? 'route.onlyThere' : 'route.counterToo'),
    url: url ?? null,
    open: t(locale, 'route.open', { system: pick(system, locale) }),
  };
}

const linkViews = (entries: readonly ProcedureEntry[], locale: Locale) =>
  entries.map(({ code, plainName }) => ({ code, name: pick(plainName, locale) }));

/** The procedure page. */
export function procedureView({ entry, content, version, linked, start, today }: ProcedurePage, locale: Locale) {
  const online = version !== null && fileable(content);
  const byCommune = content ? content.deciding.kind === 'commune' : entry.level === 'commune';
  const system = content?.route?.kind === 'ministry_system' ? pick(content.route.system, locale) : null;
  const decides = system ?? t(locale, byCommune ? 'procedure.decidesCommune' : 'procedure.decidesProvince');
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
    answers: answers(entry, content, today, locale),
    route: routeView(content, locale),
    start: online ? start : null,
    needs: needs(entry, content, locale),
    steps:
      system !== null && onlyThere(content)
        ? stepsThere(system, result, locale)
        : steps(decides, result, online, locale),
    fees: content ? feeTable(content.fees, content, today, locale) : [],
    limits: content ? limitLines(content.timeLimits, content.form, locale) : [],
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
export const resultView = (
  entry: ProcedureEntry,
  facts: ProcedureFacts | undefined,
  today: string,
  locale: Locale,
) => ({
  code: entry.code,
  name: pick(entry.plainName, locale),
  formal: pick(entry.name, locale),
  field: pick(entry.field, locale),
  online: entry.onlineLevel !== 'none',
  onlineText: t(locale, `online.${entry.onlineLevel}`),
  time: howLong(facts?.timeLimits, locale),
  cost: howMuch(facts?.fees, today, locale),
});
