import type { Locale } from '@motcua/cms';
import type { SummaryGroup } from '@motcua/plugin-eform';
import type { IssuedDocument } from '@motcua/plugin-records';
import type { Dossier, DossierEvent, DossierFile } from '@motcua/plugin-single-window';
import { day, fileSize, moment } from '../domain/format';
import { pick, translate } from '../domain/locale';
import { computedFee } from './fee';

const t = translate;

/** Statuses of the NPSP in which nothing more happens (domain.md §3): refused, handed over, withdrawn or stopped. */
const ended = (dossier: Pick<Dossier, 'endedAt'>): boolean => dossier.endedAt !== null;
const needsApplicant = (dossier: Pick<Dossier, 'supplementRequest' | 'endedAt'>): boolean =>
  dossier.supplementRequest !== null && !ended(dossier);

function supplementSentence(dossier: Dossier, locale: Locale): string {
  const n = dossier.supplementRequest?.components.length ?? 0;
  return dossier.supplementDueAt
    ? t(locale, 'mine.supplement', { n, at: day(dossier.supplementDueAt) })
    : t(locale, 'mine.supplementNoDate', { n });
}

export type Standing = 'needs' | 'underWay' | 'done';
export const standing = (dossier: Pick<Dossier, 'supplementRequest' | 'endedAt'>): Standing =>
  needsApplicant(dossier) ? 'needs' : ended(dossier) ? 'done' : 'underWay';

/** Ended without a result: refused, withdrawn, or closed without the supplement. */
const stopped = (dossier: Pick<Dossier, 'endedAt' | 'settledAt'>): boolean =>
  ended(dossier) && dossier.settledAt === null;

const TAGS: Readonly<
  Record<Standing | 'stopped', { readonly key: string; readonly tagClass: string; readonly cardClass: string }>
> = {
  needs: { key: 'dossier.tagNeed', tagClass: 'tag--soon', cardClass: 'card--need' },
  underWay: { key: 'dossier.tagNow', tagClass: '', cardClass: 'card--now' },
  done: { key: 'dossier.tagDone', tagClass: 'tag--done', cardClass: 'card--now' },
  stopped: { key: 'dossier.tagStopped', tagClass: '', cardClass: 'card--stopped' },
};
const tagOf = (dossier: Dossier) => TAGS[stopped(dossier) ? 'stopped' : standing(dossier)];

/** A row of "my dossiers". */
export function dossierRow(dossier: Dossier, locale: Locale, unread = 0) {
  const tag = tagOf(dossier);
  const sentence = needsApplicant(dossier)
    ? supplementSentence(dossier, locale)
    : dossier.promisedAt && !ended(dossier)
      ? t(locale, 'mine.promised', { at: moment(dossier.promisedAt) })
      : t(locale, 'mine.filed', { at: moment(dossier.filedAt) });
  const messages = unread > 0 ? ` · ${t(locale, 'mine.messages', { n: unread })}` : '';
  return {
    href: `/ho-so/${String(dossier.id)}`,
    name: dossier.procedureName,
    code: dossier.code ?? dossier.number,
    sentence: sentence + messages,
    state: t(locale, tag.key),
    tagClass: tag.tagClass,
  };
}

function timelineEntry(event: DossierEvent, locale: Locale) {
  const known = event.type === 'RECEIVE' || event.type === 'FILE' ? `event.${event.type}` : 'event.other';
  const officer =
    event.actor.kind === 'officer'
      ? [event.actor.name, event.actor.unit].filter((part) => part !== '').join(' · ')
      : '';
  return {
    at: moment(event.at),
    iso: event.at.toISOString(),
    title: event.message ? pick(event.message, locale) : t(locale, known),
    who: officer,
    reason: event.reason ?? '',
    mark: '',
  };
}

function timeline(file: DossierFile, locale: Locale) {
  const past = file.events.filter((event) => event.visible).map((event) => timelineEntry(event, locale));
  const last = past.at(-1);
  if (last && !ended(file.dossier)) last.mark = 'timeline__now';
  if (ended(file.dossier)) return past;
  return [
    ...past,
    {
      at: '',
      iso: '',
      title: `${t(locale, 'dossier.upNext')}: ${pick(file.state.next, locale)}`,
      who: '',
      reason: '',
      mark: 'timeline__next',
    },
  ];
}

function facts({ dossier, version, agency }: DossierFile, locale: Locale) {
  const promised = needsApplicant(dossier)
    ? t(locale, 'dossier.paused')
    : dossier.promisedAt
      ? moment(dossier.promisedAt)
      : t(locale, 'dossier.promisedNone');
  const unit = [
    { label: t(locale, 'dossier.at'), value: agency.name },
    ...(agency.phone ? [{ label: t(locale, 'dossier.unitPhone'), value: agency.phone }] : []),
  ];
  // Nothing is promised, paid or handed over any more: who can be asked is all that helps.
  if (stopped(dossier)) return unit;
  return [
    {
      label: t(locale, 'dossier.promised'),
      value: promised,
      why: (dossier.promiseExplanation ?? []).map((line) => pick(line, locale)),
    },
    ...unit,
    payment({ dossier, version }, locale),
    { label: t(locale, 'dossier.delivery'), value: t(locale, `dossier.delivery.${dossier.deliveryStatus}`) },
  ];
}

/** What was to be paid and whether it is, with the reasons as they stood on the day of filing. */
function payment({ dossier, version }: Pick<DossierFile, 'dossier' | 'version'>, locale: Locale) {
  const status = t(locale, `dossier.payment.${dossier.paymentStatus}`);
  const label = t(locale, 'dossier.payment');
  if (!dossier.fee) return { label, value: status };
  const { lines, total } = computedFee(dossier.fee, version, locale);
  return {
    label,
    value: dossier.paymentStatus === 'none' ? status : `${status}: ${total}`,
    why: lines.flatMap((line) => [
      [line.name, line.count, line.amount].filter((part) => part !== null).join(' · '),
      ...line.reductions.flatMap(({ text, basis, paper }) => [text, basis, ...(paper ? [paper] : [])]),
    ]),
  };
}

function now(file: DossierFile, locale: Locale) {
  const { dossier } = file;
  const tag = tagOf(dossier);
  const values = { state: pick(file.state.label, locale), unit: file.agency.name };
  const sentence = needsApplicant(dossier)
    ? supplementSentence(dossier, locale)
    : dossier.promisedAt && !ended(dossier)
      ? t(locale, 'dossier.sentence', { ...values, at: moment(dossier.promisedAt) })
      : t(locale, 'dossier.sentenceNoDate', values);
  return {
    tag: t(locale, tag.key),
    tagClass: tag.tagClass,
    cardClass: tag.cardClass,
    sentence,
    next: pick(file.state.next, locale),
  };
}

export interface DossierParts {
  readonly documents: readonly IssuedDocument[];
  readonly reads: readonly {
    readonly at: Date;
    readonly name: string;
    readonly unit: string;
    readonly purpose: string;
  }[];
  readonly groups: readonly SummaryGroup[];
  readonly canWithdraw: boolean;
  readonly canSupplement: boolean;
}

/** The dossier page of its applicant. */
export function dossierView(file: DossierFile, parts: DossierParts, locale: Locale) {
  const { dossier, version } = file;
  const componentName = (key: string): string => {
    const component = version.components.find((each) => each.key === key);
    return component ? pick(component.name, locale) : key;
  };
  return {
    id: dossier.id,
    version: dossier.version,
    name: pick(version.plainName, locale),
    code: dossier.code ?? dossier.number,
    codeLabel: t(locale, dossier.code ? 'dossier.code' : 'dossier.filingNumber'),
    filed: t(locale, 'dossier.filedAt', { at: moment(dossier.filedAt) }),
    now: now(file, locale),
    supplement:
      dossier.supplementRequest && parts.canSupplement
        ? {
            reason: dossier.supplementRequest.reason,
            components: dossier.supplementRequest.components.map(({ key, note }) => ({
              key,
              note,
              name: componentName(key),
            })),
          }
        : null,
    timeline: timeline(file, locale),
    facts: facts(file, locale),
    groups: parts.groups,
    papers: file.papers.map((paper) => ({
      name: `${componentName(paper.componentKey)}: ${paper.name}`,
      href: paper.fileKey ? `/ho-so/${String(dossier.id)}/giay-to/${paper.fileKey}` : null,
      about: paper.size === null ? '' : fileSize(paper.size, locale),
    })),
    documents: parts.documents.map((document) => ({
      title: pick(document.title, locale),
      number: document.number,
      at: moment(document.issuedAt),
      verifyCode: document.verifyCode,
    })),
    canWithdraw: parts.canWithdraw,
    reads: lastReads(parts.reads).map((read) => `${moment(read.at)} · ${read.name}, ${read.unit}: ${read.purpose}`),
  };
}

/** Who looked, newest first: the latest look of each person for each purpose, as many as a page can show. */
function lastReads<Read extends { readonly name: string; readonly unit: string; readonly purpose: string }>(
  reads: readonly Read[],
): readonly Read[] {
  const seen = new Set<string>();
  return reads
    .filter(({ name, unit, purpose }) => {
      const key = [name, unit, purpose].join('|');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, 12);
}
