/** What a sample dossier must answer: the form's fields that guards read. */
import type { Answer, FormField, WorkflowDefinition } from '@motcua/cms';
import { nodesOf } from '../../../../server/src/domain/workflow/definition';
import { fieldsRead } from '../../../../server/src/domain/workflow/part-params';
import type { UsingProcedure } from '../../../../server/src/domain/workflow/panel';
import type { Part } from '../catalogue';

export interface TrialField {
  readonly key: string;
  /** As the procedure's form asks it; null when no form is known. */
  readonly field: FormField | null;
}

export function trialFields(
  definition: WorkflowDefinition,
  guards: readonly Part[],
  procedure: UsingProcedure | null,
): readonly TrialField[] {
  const form = procedure?.form?.steps.flatMap(({ fields }) => fields) ?? [];
  const keys = [...nodesOf(definition).values()]
    .flatMap(({ transitions }) => transitions)
    .flatMap(({ guard }) => {
      const declared = guards.find(({ name }) => name === guard?.type)?.params ?? [];
      return guard ? fieldsRead(declared, guard.params) : [];
    });
  return [...new Set(keys)].map((key) => ({ key, field: form.find((one) => one.key === key) ?? null }));
}

/** A guard may ask whether the fee is paid. */
export const asksForFee = (definition: WorkflowDefinition): boolean =>
  [...nodesOf(definition).values()].some(({ transitions }) =>
    transitions.some(({ guard }) => guard?.type === 'feePaid'),
  );

/** What was typed, as the form would store it. */
export function answerOf(typed: string, field: FormField | null): Answer {
  if (field?.type === 'yes_no' || typed === 'true' || typed === 'false') return typed === 'true';
  if (field?.type === 'checkboxes') return [typed];
  if (field ? ['number', 'money'].includes(field.type) : /^-?\d+(\.\d+)?$/.test(typed)) return Number(typed);
  return typed;
}
