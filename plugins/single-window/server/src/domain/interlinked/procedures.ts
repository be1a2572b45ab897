/** What the publication check knows of the procedures that an interlinked workflow names. */
import type { DecidingAgency, ProcedureVersionContent, Text, TimeLimit, WorkflowDefinition } from '@motcua/cms';
import { nodesOf } from '../workflow/definition';

/** A procedure in force. */
export interface PartProcedure {
  readonly code: string;
  readonly name: Text;
  readonly deciding: DecidingAgency;
  readonly timeLimits: readonly TimeLimit[];
  readonly components: readonly string[];
  /** It takes dossiers, and they are decided in this system. */
  readonly filedHere: boolean;
  /** Fields that its form always asks for. */
  readonly asks: readonly { readonly key: string; readonly label: Text }[];
  /** The workflow that it runs by, and the procedures which that names. */
  readonly workflow: string;
  readonly parts: readonly string[];
}

/** Codes of the procedures that a workflow opens sub-dossiers of. */
export const partCodes = (definition: WorkflowDefinition): readonly string[] => [
  ...new Set(
    [...nodesOf(definition).values()].flatMap(({ meta }) =>
      (meta?.interlinked ?? []).map(({ procedure }) => procedure),
    ),
  ),
];

export function partProcedure(content: ProcedureVersionContent): PartProcedure {
  const { code, name, deciding, timeLimits, components, form, workflow, route } = content;
  return {
    code,
    name,
    deciding,
    timeLimits,
    components: components.map(({ key }) => key),
    filedHere: form !== null && workflow !== null && route === undefined,
    asks: (form?.steps ?? []).flatMap((step) =>
      step.shownIf
        ? []
        : step.fields.filter((field) => field.required && !field.shownIf).map(({ key, label }) => ({ key, label })),
    ),
    workflow: workflow?.key ?? '',
    parts: workflow ? partCodes(workflow) : [],
  };
}
