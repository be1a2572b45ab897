/** The editors' template page: which procedures there are, what a template may name, and how it prints. Changes nothing. */
import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { DocumentTemplate, FormDefinition, WorkflowDefinition } from '@motcua/cms';
import { fieldTypes } from '@motcua/plugin-eform';
import {
  answerTables,
  askedFields,
  checkTemplate,
  fieldsFor,
  readTemplate,
  singleWindow,
  templateCodes,
} from '@motcua/plugin-single-window';
import type { ListedTemplate, PreviewAnswer, Question, TemplateKit, TemplateUse } from '../domain/documents/panel';
import { NO_PROCEDURE, samplePaperOf } from '../domain/documents/sample';
import { renderPreview } from './pdf-renderer';

export const TEMPLATE = 'api::document-template.document-template';
const PROCEDURE = 'api::procedure.procedure';

/** What is used here of a stored procedure; its content type's schema gives these fields. */
interface StoredProcedure {
  readonly code: string;
  readonly name: string;
  readonly plainName?: string | null;
  readonly form?: { readonly id: number } | null;
  readonly workflow?: { readonly definition: WorkflowDefinition } | null;
}

async function draftProcedures(strapi: Core.Strapi): Promise<readonly StoredProcedure[]> {
  const found = await strapi
    .documents(PROCEDURE)
    .findMany({ status: 'draft', populate: ['form', 'workflow'], sort: 'name', limit: 5000 });
  return found as unknown as readonly StoredProcedure[];
}

const shortName = ({ name, plainName }: StoredProcedure): string => (plainName?.trim() ? plainName : name);

/** Procedures with a form, to try a template with. */
export const procedureChoices = async (strapi: Core.Strapi) =>
  (await draftProcedures(strapi))
    .filter(({ form }) => form !== null && form !== undefined)
    .map((procedure) => ({
      code: procedure.code,
      name: shortName(procedure),
      templates: procedure.workflow ? templateCodes(procedure.workflow.definition) : [],
    }));

async function useOf(
  strapi: Core.Strapi,
  procedure: StoredProcedure,
  template: DocumentTemplate,
): Promise<TemplateUse> {
  const version = await singleWindow(strapi).currentVersion(procedure.code);
  const frozen = version?.content.templates?.find(({ code }) => code === template.code);
  const state = frozen === undefined ? 'draft' : isDeepStrictEqual(frozen, template) ? 'published' : 'changed';
  return { code: procedure.code, name: shortName(procedure), state };
}

export async function listTemplates(strapi: Core.Strapi): Promise<readonly ListedTemplate[]> {
  const procedures = await draftProcedures(strapi);
  const entries = await strapi.documents(TEMPLATE).findMany({ sort: 'name', limit: 1000 });
  const listed = entries.flatMap((entry) => {
    const read = readTemplate(entry);
    return 'template' in read ? [{ documentId: entry.documentId, template: read.template }] : [];
  });
  return Promise.all(
    listed.map(async ({ documentId, template }) => {
      const users = procedures.filter(
        ({ workflow }) => workflow && templateCodes(workflow.definition).includes(template.code),
      );
      return { documentId, template, uses: await Promise.all(users.map((user) => useOf(strapi, user, template))) };
    }),
  );
}

const contentOf = async (strapi: Core.Strapi, code: string | null) =>
  (code === null ? null : await singleWindow(strapi).contentOf({ code }, 'draft')) ?? NO_PROCEDURE;

const questionsOf = (form: FormDefinition | null): readonly Question[] =>
  askedFields(form).map(({ field }) => {
    const options = fieldTypes().get(field.type)?.options?.(field) ?? [];
    return {
      key: field.key,
      label: field.label,
      kind: field.type === 'yes_no' ? 'yes_no' : options.length > 0 && field.type !== 'checkboxes' ? 'choice' : 'other',
      options,
    };
  });

export async function templateKit(strapi: Core.Strapi, procedure: string | null): Promise<TemplateKit> {
  const { form } = await contentOf(strapi, procedure);
  return {
    fields: fieldsFor(form),
    tables: answerTables(form).map(({ key, label, fields }) => ({
      key,
      label,
      columns: (fields ?? []).map((column) => ({ key: column.key, label: column.label })),
    })),
    questions: questionsOf(form),
  };
}

/** The paper that the template makes of sample answers, drawn by what draws the real ones. */
export async function previewTemplate(
  strapi: Core.Strapi,
  template: DocumentTemplate,
  procedure: string | null,
): Promise<PreviewAnswer> {
  const content = await contentOf(strapi, procedure);
  const url = process.env['MOTCUA_PUBLIC_URL'] ?? 'http://127.0.0.1:1337';
  const paper = samplePaperOf(template, content, singleWindow(strapi).now(), url);
  return {
    pdf: (await renderPreview(paper)).toString('base64'),
    missing: paper.document?.missing ?? [],
    findings: checkTemplate(template, content.form),
  };
}
