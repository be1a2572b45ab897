import { workflowTemplates } from '../workflow/templates';
import { mined } from './mined';

const tally = (state: string, dossiers: number, visits: number, total: number) => ({
  state,
  dossiers,
  visits,
  p10: 10,
  median: total / visits,
  p90: 900,
  total,
});

test('the steps that cost most are named in order, loops and ways back are counted', () => {
  const workflow = workflowTemplates({ days: 10 })[0]?.definition;
  if (!workflow) throw new Error('no template');
  const { boxes } = mined(workflow, 0, [], []);
  const [first, second] = boxes.filter(({ role }) => role !== null);
  const end = boxes.find(({ final }) => final);
  if (!first || !second || !end) throw new Error('a workflow without steps');
  const found = mined(
    workflow,
    10,
    [tally(first.path, 10, 13, 300), tally(second.path, 10, 10, 700), tally(end.path, 9, 9, 99_000)],
    [
      { from: first.path, to: second.path, type: 'FORWARD', count: 10 },
      { from: second.path, to: first.path, type: 'RETURN', count: 3 },
    ],
  );
  expect(found.costliest).toEqual([second.path, first.path]);
  const step = found.boxes.find(({ path }) => path === first.path)?.step;
  expect(step).toMatchObject({ again: 3, share: 0.3 });
  expect(found.ways.find(({ from, to }) => from === second.path && to === first.path)).toMatchObject({
    count: 3,
    back: true,
  });
});
