/** Which templates a workflow prints by. */
import type { DocumentTemplate, ProcedureVersionContent, WorkflowDefinition } from '@motcua/cms';
import { nodesOf, type NamedPart, type StateNode } from '../workflow/definition';

export interface TemplateUse {
  readonly state: string;
  readonly transition?: string;
  readonly paper: string;
  /** Null where the house's own drawing is printed. */
  readonly template: string | null;
}

/** The code that an act's paper is printed by. */
export const templateOf = ({ params }: NamedPart): string | null =>
  typeof params['template'] === 'string' && params['template'] !== '' ? params['template'] : null;

/** Each paper that a state or a way out of it prints. */
export function templatesNamed({ path: state, entryActions, transitions }: StateNode): readonly TemplateUse[] {
  const uses = (actions: readonly NamedPart[], transition?: string): readonly TemplateUse[] =>
    actions
      .filter(({ type }) => type === 'issuePaper')
      .map((part) => ({
        state,
        ...(transition === undefined ? {} : { transition }),
        paper: typeof part.params['form'] === 'string' ? part.params['form'] : '',
        template: templateOf(part),
      }));
  return [...uses(entryActions), ...transitions.flatMap(({ on, actions }) => uses(actions, on))];
}

export const templateCodes = (definition: WorkflowDefinition): readonly string[] => [
  ...new Set([...nodesOf(definition).values()].flatMap(templatesNamed).flatMap(({ template }) => template ?? [])),
];

/** What a version prints its result by: null where it is the house's own drawing, undefined where it prints none. */
export function resultTemplate({
  workflow,
  templates = [],
}: Pick<ProcedureVersionContent, 'workflow' | 'templates'>): DocumentTemplate | null | undefined {
  if (!workflow) return undefined;
  const use = [...nodesOf(workflow).values()].flatMap(templatesNamed).find(({ paper }) => paper === 'result');
  if (!use) return undefined;
  return templates.find(({ code }) => code === use.template) ?? null;
}
