import { workflowTemplates } from './templates';
import { nodesOf, resolveTarget } from './definition';
import type { WorkflowDefinition } from '@motcua/cms';
import { rekey } from './rekey';

const ways = (definition: WorkflowDefinition): readonly string[] =>
  [...nodesOf(definition).values()].flatMap(({ path, transitions }) =>
    transitions.flatMap(({ on, targets }) =>
      targets.map((target) => `${path} ${on} ${resolveTarget(definition, path, target)}`),
    ),
  );

test.each(workflowTemplates({ days: 10 }).map((template) => [template.key, template.definition] as const))(
  'a workflow made from the template %s leads where the template does',
  (_, definition) => {
    const made = rekey(definition, 'cap-phep');
    expect(made.machine.id).toBe('cap-phep');
    expect(ways(made)).toEqual(ways(definition));
    expect(ways(made).length).toBeGreaterThan(3);
  },
);
