/** Actions and guards that workflow definitions may name. The core registers through the same door as a province's plugin. */
import type { Knex } from 'knex';
import type { Answers, NpspStatus, Text } from '@motcua/cms';
import type { Actor } from '@motcua/plugin-identity';
import type { Dossier, DossierEvent, DossierFile } from '../../api';
import type { PartStatus } from '../../api-life';
import type { LifeFacts } from '../acts/standing';
import type { PartParam } from './part-params';

/** What guards may know of the dossier. */
export interface WorkflowFacts {
  readonly supplementCount: number;
  readonly npspStatus: NpspStatus;
  readonly channel: string;
  readonly answers: Answers;
  readonly paymentStatus: Dossier['paymentStatus'];
  /** How far the sub-dossiers are; none where a drawing is only tried out. */
  readonly parts?: readonly PartStatus[];
  /** What standing acts ask; a drawing that is only tried out has no life. */
  readonly life?: LifeFacts;
}

interface Described {
  /** For the panel; the name stands in its place. */
  readonly label?: Text;
  readonly params?: readonly PartParam[];
}

export interface GuardDefinition extends Described {
  readonly test: (facts: WorkflowFacts, params: Readonly<Record<string, unknown>>) => boolean;
  /** What the greyed button says. */
  readonly why: Text;
}

export interface IssuedPaper {
  readonly form: string;
  readonly number: string;
  readonly verifyCode: string;
}

/** What an action gets, inside the dossier's transaction and before the step is written; a throw rolls everything back. */
export interface ActionInput {
  readonly trx: Knex.Transaction;
  readonly params: Readonly<Record<string, unknown>>;
  readonly file: DossierFile;
  readonly event: DossierEvent;
  readonly actor: Actor;
  /** With a template's code, by that template of the dossier's version. */
  readonly issuePaper: (form: string, template?: string) => Promise<IssuedPaper>;
}

/** Answers the papers it issued. */
export type ActionHandler = (input: ActionInput) => Promise<readonly IssuedPaper[]>;

const actions = new Map<string, { readonly run: ActionHandler; readonly about: Described }>();
const guards = new Map<string, GuardDefinition>();

export function registerAction(name: string, handler: ActionHandler, about: Described = {}): void {
  actions.set(name, { run: handler, about });
}
export function registerGuard(name: string, guard: GuardDefinition): void {
  guards.set(name, guard);
}
export const actionOf = (name: string): ActionHandler | undefined => actions.get(name)?.run;
export const guardOf = (name: string): GuardDefinition | undefined => guards.get(name);
export const guardEntries = (): readonly (readonly [string, GuardDefinition])[] => [...guards];

/** A guard or an action as the panel offers it. */
export interface WorkflowPart {
  readonly name: string;
  readonly label: Text;
  readonly params: readonly PartParam[];
}

const part = (name: string, { label, params }: Described): WorkflowPart => ({
  name,
  label: label ?? { vi: name, en: name },
  params: params ?? [],
});

export const guardParts = (): readonly WorkflowPart[] => [...guards].map(([name, guard]) => part(name, guard));
export const actionParts = (): readonly WorkflowPart[] => [...actions].map(([name, { about }]) => part(name, about));

registerAction(
  'issuePaper',
  async ({ params, issuePaper }) => {
    const { form, template } = params;
    if (typeof form !== 'string') return [];
    return [await (typeof template === 'string' && template !== '' ? issuePaper(form, template) : issuePaper(form))];
  },
  {
    label: { vi: 'In và cấp giấy tờ', en: 'Issue a paper' },
    params: [
      { name: 'form', label: { vi: 'Mẫu', en: 'Form' }, kind: 'form' },
      { name: 'template', label: { vi: 'Mẫu văn bản', en: 'Document template' }, kind: 'template' },
    ],
  },
);

registerGuard('supplementNotAskedYet', {
  label: { vi: 'Chưa yêu cầu bổ sung lần nào', en: 'No supplement was asked for yet' },
  test: (facts) => facts.supplementCount === 0,
  why: {
    vi: 'Chỉ được yêu cầu bổ sung một lần (Nghị định 118/2025/NĐ-CP, Điều 11).',
    en: 'A supplement may be asked for only once (Decree 118/2025, Art. 11).',
  },
});

registerGuard('answerEquals', {
  label: { vi: 'Câu trả lời trong tờ khai là', en: 'An answer of the form is' },
  params: [
    { name: 'field', label: { vi: 'Trường của tờ khai', en: 'Field of the form' }, kind: 'field' },
    { name: 'value', label: { vi: 'Giá trị', en: 'Value' }, kind: 'value' },
  ],
  test: ({ answers }, { field, value }) => {
    const answer = typeof field === 'string' ? answers[field] : undefined;
    return Array.isArray(answer) ? answer.some((one: unknown) => one === value) : answer === value;
  },
  why: {
    vi: 'Nội dung tờ khai của hồ sơ không thuộc trường hợp này.',
    en: 'The answers of this dossier are not those of this case.',
  },
});

registerGuard('channelIs', {
  label: { vi: 'Hồ sơ nộp qua kênh', en: 'The dossier was filed through' },
  params: [{ name: 'channel', label: { vi: 'Kênh nộp', en: 'Channel' }, kind: 'channel' }],
  test: (facts, { channel }) => facts.channel === channel,
  why: { vi: 'Hồ sơ được nộp qua kênh khác.', en: 'The dossier was filed through another channel.' },
});

registerGuard('feePaid', {
  label: { vi: 'Đã nộp phí, lệ phí', en: 'The fee is paid' },
  test: (facts) => facts.paymentStatus !== 'due',
  why: { vi: 'Hồ sơ chưa nộp phí, lệ phí.', en: 'The fee of this dossier has not been paid.' },
});

const NO_PARTS = {
  vi: 'Các phần của hồ sơ liên thông chưa có kết quả như vậy.',
  en: 'The parts of the interlinked filing have not ended so.',
};

registerGuard('allPartsSettled', {
  label: { vi: 'Mọi phần liên thông đều có kết quả', en: 'Every part has its result' },
  test: ({ parts = [] }) => parts.every((status) => status === 'settled'),
  why: NO_PARTS,
});

registerGuard('somePartSettled', {
  label: { vi: 'Ít nhất một phần liên thông có kết quả', en: 'At least one part has its result' },
  test: ({ parts }) => parts === undefined || parts.includes('settled'),
  why: NO_PARTS,
});
