/** Actions and guards that workflow definitions may name. The core registers through the same door as a province's plugin. */
import type { Knex } from 'knex';
import type { NpspStatus, Text } from '@motcua/cms';
import type { Actor } from '@motcua/plugin-identity';
import type { DossierEvent, DossierFile } from '../../api';

/** What guards may know of the dossier: nothing personal. */
export interface WorkflowFacts {
  readonly supplementCount: number;
  readonly npspStatus: NpspStatus;
  readonly channel: string;
}

export interface GuardDefinition {
  readonly test: (facts: WorkflowFacts, params: Readonly<Record<string, unknown>>) => boolean;
  /** What the greyed button says. */
  readonly why: Text;
}

export interface IssuedPaper {
  readonly form: string;
  readonly number: string;
  readonly verifyCode: string;
}

/** What an action gets, inside the dossier's transaction; a throw rolls everything back. */
export interface ActionInput {
  readonly trx: Knex.Transaction;
  readonly params: Readonly<Record<string, unknown>>;
  readonly file: DossierFile;
  readonly event: DossierEvent;
  readonly actor: Actor;
  readonly issuePaper: (form: string) => Promise<IssuedPaper>;
}

/** Answers the papers it issued. */
export type ActionHandler = (input: ActionInput) => Promise<readonly IssuedPaper[]>;

const actions = new Map<string, ActionHandler>();
const guards = new Map<string, GuardDefinition>();

export function registerAction(name: string, handler: ActionHandler): void {
  actions.set(name, handler);
}
export function registerGuard(name: string, guard: GuardDefinition): void {
  guards.set(name, guard);
}
export const actionOf = (name: string): ActionHandler | undefined => actions.get(name);
export const guardOf = (name: string): GuardDefinition | undefined => guards.get(name);
export const guardEntries = (): readonly (readonly [string, GuardDefinition])[] => [...guards];

registerAction('issuePaper', async ({ params, issuePaper }) =>
  typeof params['form'] === 'string' ? [await issuePaper(params['form'])] : [],
);

registerGuard('supplementNotAskedYet', {
  test: (facts) => facts.supplementCount === 0,
  why: {
    vi: 'Chỉ được yêu cầu bổ sung một lần (Nghị định 118/2025/NĐ-CP, Điều 11).',
    en: 'A supplement may be asked for only once (Decree 118/2025, Art. 11).',
  },
});
