import type { Locale } from '@motcua/cms';
import { RULES } from '@motcua/plugin-identity';
import { KINDS, type AuditRead, type ConsentState, type DataRequest } from '@motcua/plugin-records';
import { day, moment } from '../domain/format';
import { pick, translate } from '../domain/locale';

export const MY_DATA = '/du-lieu-cua-toi';

/** Purposes are kept in Vietnamese; those of the policy have their English words there. */
const purposeOf = (purpose: string, locale: Locale): string => {
  const known = Object.values(RULES).find((rule) => rule.purpose.vi === purpose);
  return known ? pick(known.purpose, locale) : purpose;
};

/** A reading in one sentence: who, of which unit, of which dossier, why. */
export function readingView(read: AuditRead, locale: Locale) {
  return {
    at: moment(read.at),
    iso: read.at.toISOString(),
    who: translate(locale, 'myData.who', { name: read.name, unit: read.unit }),
    purpose: purposeOf(read.purpose, locale),
    glass: read.role === 'glass',
    code: read.code,
    dossier: `/ho-so/${String(read.dossierId)}`,
    ask: `${MY_DATA}/hoi/${String(read.id)}`,
  };
}

/** What was done with the answer. */
function carriedWords({ carriedOut }: DataRequest, locale: Locale): string {
  if (!carriedOut) return '';
  const { drafts = 0, notices = 0, restricted } = carriedOut;
  return restricted
    ? translate(locale, 'myData.restricted')
    : translate(locale, 'myData.erased', { drafts: String(drafts), notices: String(notices) });
}

function requestView(request: DataRequest, locale: Locale) {
  const state = request.outcome === null ? 'open' : request.outcome;
  return {
    number: String(request.id),
    kind: translate(locale, `myData.kind.${request.kind}`),
    code: request.dossierCode,
    said: request.said,
    at: moment(request.at),
    state: translate(locale, `myData.state.${state}`, { at: day(request.dueAt) }),
    tagClass: state === 'open' ? 'tag--soon' : 'tag--done',
    answer: request.answer,
    carried: carriedWords(request, locale),
    answered: request.answeredAt && request.answeredBy ? `${request.answeredBy} · ${moment(request.answeredAt)}` : '',
  };
}

function consentView(consent: ConsentState, locale: Locale) {
  return {
    purpose: consent.purpose,
    about: pick(consent.about, locale),
    given: consent.given,
    state: translate(locale, consent.given ? 'myData.given' : 'myData.withdrawn', {
      at: consent.at ? moment(consent.at) : translate(locale, 'myData.byFiling'),
    }),
  };
}

export const myDataView = (
  data: {
    readonly readings: readonly AuditRead[];
    readonly requests: readonly DataRequest[];
    readonly consents: readonly ConsentState[];
    readonly dossiers: readonly { readonly id: number; readonly code: string | null; readonly number: string }[];
  },
  locale: Locale,
) => ({
  readings: data.readings.map((read) => readingView(read, locale)),
  requests: data.requests.map((request) => requestView(request, locale)),
  consents: data.consents.map((consent) => consentView(consent, locale)),
  kinds: KINDS.filter((kind) => kind !== 'question').map((kind) => ({
    value: kind,
    text: translate(locale, `myData.kind.${kind}`),
    hint: translate(locale, `myData.kindHint.${kind}`),
  })),
  dossiers: data.dossiers.map(({ id, code, number }) => ({ value: String(id), text: code ?? number })),
});
