import { workflows } from './index';

test('each demo workflow has its own key and machine id', () => {
  expect(new Set(workflows.map((workflow) => workflow.key)).size).toBe(workflows.length);
  for (const workflow of workflows) expect(workflow.machine.id).toBe(workflow.key);
});
