/** The publication check of a procedure: its form, workflow, papers, fees, limits and route together. */
import { checkDefinition, missingTranslations } from '@motcua/plugin-eform';
import type { ProcedureVersionContent } from '@motcua/cms';
import { contentFindings } from '../domain/fees/check-content';
import type { PublicationFinding, PublicationPart } from '../domain/versions/publication';
import { checkWorkflow } from '../domain/workflow/check-workflow';
import { nodesOf } from '../domain/workflow/definition';
import { workflowDirectory } from '../repositories/roles';
import type { Core } from './core';
import { partProcedures } from './interlinked/procedures';

const errors = (part: PublicationPart, messages: readonly string[]): readonly PublicationFinding[] =>
  messages.map((message) => ({ part, severity: 'error', message }));

function formFindings({ form, components }: ProcedureVersionContent): readonly PublicationFinding[] {
  if (!form) return [];
  const wrong = checkDefinition(form, { components: components.map(({ key }) => key) });
  return [
    ...wrong.map(({ path, message }) => ({
      part: 'form' as const,
      severity: 'error' as const,
      path,
      message: `Biểu mẫu, ${path}: ${message.vi}`,
    })),
    ...missingTranslations(form).map(({ path, message }) => ({
      part: 'translations' as const,
      severity: 'warning' as const,
      path,
      message: message.vi,
    })),
  ];
}

async function workflowFindings(core: Core, content: ProcedureVersionContent): Promise<readonly PublicationFinding[]> {
  const { workflow, templates = [], deciding } = content;
  if (!workflow) return [];
  const found = checkWorkflow(
    workflow,
    { ...content, templates, procedures: await partProcedures(core, workflow) },
    await workflowDirectory(core.db(), deciding),
  );
  const nodes = nodesOf(workflow);
  return (
    found
      // What a fee reads is told with the fee.
      .filter(({ code, state }) => code !== 'field-not-asked' || state !== null)
      .map(({ severity, state, message, remedy }) => ({
        part: 'workflow',
        severity,
        ...(state === null ? {} : { state }),
        message: `Quy trình${state === null ? '' : `, “${nodes.get(state)?.meta?.label.vi ?? state}”`}: ${message.vi} ${remedy.vi}`,
      }))
  );
}

/** Errors refuse the publication. */
export async function examine(core: Core, content: ProcedureVersionContent): Promise<readonly PublicationFinding[]> {
  const keys = content.components.map(({ key }) => key);
  const doubled = content.form !== null && new Set(keys).size !== keys.length;
  // What is only described, as the national catalogue has it, takes no dossiers and shows what it says.
  const rules = content.workflow ? contentFindings(content) : null;
  return [
    ...formFindings(content),
    ...(await workflowFindings(core, content)),
    ...errors('components', doubled ? ['Thành phần hồ sơ: mã bị trùng.'] : []),
    ...errors('fees', rules?.fees ?? []),
    ...errors('timeLimits', rules?.timeLimits ?? []),
    ...errors('route', rules?.route ?? []),
  ];
}
