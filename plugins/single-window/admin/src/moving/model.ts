/** What the server tells of an import, as the dialog uses it. */
import type { Word } from '../words';
import type { ImportResult, Inspection } from '../../../server/src/services/moving/importing';

export type { ImportResult, Inspection };
export type Question = Inspection['plan']['questions'][number];
export type Difference = Inspection['plan']['differences'][number];
export type Choices = Readonly<Record<string, string>>;

export interface Keys {
  readonly own: { readonly fingerprint: string };
  readonly trusted: readonly {
    readonly key: { readonly kid: string };
    readonly name: string;
    readonly by: string;
    readonly at: string;
    readonly fingerprint: string;
  }[];
}

export const PROCEDURE_UID = 'api::procedure.procedure';

const KINDS: Readonly<Record<string, Word>> = {
  'api::form-definition.form-definition': 'moving.form',
  'api::form-section.form-section': 'moving.section',
  'api::workflow-definition.workflow-definition': 'moving.workflow',
  'api::document-template.document-template': 'moving.template',
};

export const partWord = (uid: string): Word => KINDS[uid] ?? 'moving.part';

const permission = (name: string) => [{ action: `plugin::single-window.moving.${name}`, subject: null }];
export const EXPORT = permission('export');
export const IMPORT = permission('import');

/** Answers with what is suggested for all that is not answered yet. */
export const withSuggestions = (questions: readonly Question[], choices: Choices): Choices => ({
  ...choices,
  ...Object.fromEntries(
    questions.flatMap(({ id, chosen, suggested }) =>
      chosen === null && suggested !== null && !(id in choices) ? [[id, suggested]] : [],
    ),
  ),
});
