import type { AttachedFile, Component, Paper, PossibleAct } from '../data/types';

/** Another person who becomes the applicant. */
export interface DraftPerson {
  readonly name: string;
  readonly number: string;
  readonly phone: string;
  readonly relation: string;
}

/** One unit that is asked for its opinion. */
export interface DraftQuestion {
  readonly agency: string;
  readonly question: string;
  readonly days: string;
}

export type Check = 'accepted' | 'rejected';

/** What an officer has filled into an act's form. */
export interface ActDraft {
  readonly reason: string;
  readonly conclusion: string;
  readonly receiver: string;
  /** The case of the time limit; '' is the usual one. */
  readonly limitCase: string;
  /** By paper id. */
  readonly checks: Readonly<Record<string, Check>>;
  /** What is wanted, by component key; a key means the component is chosen. */
  readonly notes: Readonly<Record<string, string>>;
  readonly officer: string;
  readonly unit: string;
  readonly date: string;
  readonly days: string;
  readonly text: string;
  readonly code: string;
  readonly person: DraftPerson;
  readonly units: readonly DraftQuestion[];
  /** Files that go with the act, already with the server. */
  readonly attached: readonly AttachedFile[];
}

export type Ask = 'limitCase' | 'checks' | 'attached' | PossibleAct['asks'][number];

/** Receiving asks for a check of each paper; `components` of other acts asks which ones to supplement. */
export const asksOf = (
  act: PossibleAct,
  papers: readonly Paper[],
  limitCases: readonly string[] = [],
): readonly Ask[] => [
  ...(act.type === 'RECEIVE' && limitCases.length > 0 ? (['limitCase'] as const) : []),
  ...(act.type === 'RECEIVE' && papers.length > 0 ? (['checks'] as const) : []),
  ...act.asks.filter((ask) => !(act.type === 'RECEIVE' && ask === 'components')),
  ...(act.attaches ? (['attached'] as const) : []),
];

export const emptyDraft = (papers: readonly Paper[]): ActDraft => ({
  reason: '',
  conclusion: '',
  receiver: '',
  limitCase: '',
  checks: Object.fromEntries(
    papers.flatMap(({ id, checked }) => (checked === 'unchecked' ? [] : [[String(id), checked] as const])),
  ),
  notes: {},
  officer: '',
  unit: '',
  date: '',
  days: '3',
  text: '',
  code: '',
  person: { name: '', number: '', phone: '', relation: '' },
  units: [{ agency: '', question: '', days: '3' }],
  attached: [],
});

const isDays = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 60;
const isAsked = ({ agency, question, days }: DraftQuestion): boolean =>
  agency !== '' && question.trim() !== '' && isDays(days);

/** Keys of the locale files: what must be mended before the act can be sent. */
export const missingIn = (draft: ActDraft, asks: readonly Ask[], papers: readonly Paper[]): readonly string[] => {
  const notes = Object.values(draft.notes);
  const found: Readonly<Record<Ask, readonly string[]>> = {
    checks: papers.every(({ id }) => draft.checks[id] !== undefined) ? [] : ['act.missing_checks'],
    components:
      notes.length === 0
        ? ['act.missing_components']
        : notes.some((note) => note.trim() === '')
          ? ['act.missing_notes']
          : [],
    result: draft.conclusion.trim() === '' ? ['act.missing_result'] : [],
    receiver: draft.receiver.trim() === '' ? ['act.missing_receiver'] : [],
    reason: draft.reason.trim() === '' ? ['act.missing_reason'] : [],
    officer: draft.officer === '' ? ['act.missing_officer'] : [],
    unit: draft.unit === '' ? ['act.missing_unit'] : [],
    units: draft.units.every(isAsked) ? [] : ['act.missing_units'],
    date: draft.date === '' ? ['act.missing_date'] : [],
    days: isDays(draft.days) ? [] : ['act.missing_days'],
    text: draft.text.trim() === '' ? ['act.missing_text'] : [],
    code: draft.code.trim() === '' ? ['act.missing_code'] : [],
    person: [draft.person.name, draft.person.number, draft.person.relation].every((value) => value.trim() !== '')
      ? []
      : ['act.missing_person'],
    limitCase: [],
    attached: [],
  };
  return asks.flatMap((ask) => found[ask]);
};

/** The phone is not needed. */
const personOf = ({ phone, ...person }: DraftPerson): Readonly<Record<string, string>> => ({
  name: person.name.trim(),
  number: person.number.trim(),
  relation: person.relation.trim(),
  ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
});

/** The `reason` and `data` of the act's request. */
export const actBody = (
  draft: ActDraft,
  asks: readonly Ask[],
): { readonly reason?: string; readonly data?: Readonly<Record<string, unknown>> } => {
  const data = {
    ...(asks.includes('checks') ? { checks: draft.checks } : {}),
    ...(asks.includes('components')
      ? { components: Object.entries(draft.notes).map(([key, note]) => ({ key, note: note.trim() })) }
      : {}),
    ...(asks.includes('limitCase') && draft.limitCase !== '' ? { limitCase: draft.limitCase } : {}),
    ...(asks.includes('result') ? { conclusion: draft.conclusion.trim() } : {}),
    ...(asks.includes('receiver') ? { receiver: draft.receiver.trim() } : {}),
    ...(asks.includes('officer') ? { officer: draft.officer } : {}),
    ...(asks.includes('unit') ? { unit: draft.unit } : {}),
    ...(asks.includes('date') ? { date: draft.date } : {}),
    ...(asks.includes('days') ? { days: Number(draft.days) } : {}),
    ...(asks.includes('text') ? { text: draft.text.trim() } : {}),
    ...(asks.includes('code') ? { code: draft.code.trim() } : {}),
    ...(asks.includes('person') ? { person: personOf(draft.person) } : {}),
    ...(asks.includes('attached') && draft.attached.length > 0 ? { attached: draft.attached } : {}),
    ...(asks.includes('units') ? { units: draft.units.map((one) => ({ ...one, days: Number(one.days) })) } : {}),
  };
  return {
    ...(asks.includes('reason') ? { reason: draft.reason.trim() } : {}),
    ...(Object.keys(data).length > 0 ? { data } : {}),
  };
};

/** Required components without a paper. */
export const missingComponents = (components: readonly Component[], papers: readonly Paper[]): readonly Component[] =>
  components.filter(({ key, required }) => required && !papers.some((paper) => paper.componentKey === key));

/** One letter for each act, for the keyboard; shown on its button. */
const keys: Readonly<Record<string, string>> = {
  RECEIVE: 'a',
  APPROVE: 'a',
  CLAIM: 'c',
  PROPOSE: 't',
  OPINION: 'y',
  RETURN: 'r',
  REFUSE: 'd',
  REQUEST_SUPPLEMENT: 'b',
  ISSUE: 'p',
  HAND_OVER: 'g',
  WITHDRAW: 'w',
};
export const keyOf = (act: PossibleAct): string | null => keys[act.type] ?? null;

/** `0251••••0145`: enough to recognise, not enough to copy. */
export const maskNumber = (number: string): string =>
  number.length <= 8 ? number : `${number.slice(0, 4)}${'•'.repeat(number.length - 8)}${number.slice(-4)}`;
