import { workflowTemplates } from '../../../../server/src/domain/workflow/templates';
import { nodesOf, parentOf } from '../../../../server/src/domain/workflow/definition';
import { readingOrder } from './reading-order';
import { stepsOf } from './steps';

const template = (key: string) => {
  const found = workflowTemplates({ days: 10 }).find((one) => one.key === key);
  if (!found) throw new Error(`No template ${key}`);
  return found.definition;
};

test.each(workflowTemplates({ days: 10 }).map(({ key }) => key))(
  'each state of the template %s stands once in the reading order, and what a dossier meets first stands first',
  (key) => {
    const definition = template(key);
    const order = readingOrder(definition);
    expect(order).toHaveLength(new Set(order).size);
    expect([...order].sort()).toEqual([...nodesOf(definition).keys()].filter((path) => path !== '').sort());
    expect(order[0]).toBe(definition.machine.initial);
    for (const path of order)
      if (path.includes('.')) expect(order.indexOf(parentOf(path))).toBeLessThan(order.indexOf(path));
  },
);

test('the table names the work in branches as steps, and leaves the branches themselves out', () => {
  const rows = stepsOf(template('two-agencies'));
  expect(rows.filter(({ branchOf }) => branchOf === 'appraisal').map(({ path }) => path)).toEqual([
    'appraisal.lead.open',
    'appraisal.partner.open',
  ]);
  expect(rows.find(({ path }) => path === 'withdrawn')?.final).toBe(true);
});
