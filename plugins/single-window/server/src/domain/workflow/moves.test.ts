import type { WorkflowDefinition } from '@motcua/cms';
import { legalMoves } from './moves';
import { workflowTemplates } from './templates';

const eightSteps = workflowTemplates({ days: 10 }).find(({ definition }) => definition.key === 'eight-steps')
  ?.definition as WorkflowDefinition;
const pairs = (): readonly string[] => legalMoves(eightSteps).map(({ from, to }) => `${from}>${to}`);

test('moves come from the drawing and from the acts that every dossier knows, each once', () => {
  const moves = pairs();
  expect(new Set(moves).size).toBe(moves.length);
  for (const move of ['1>2', '1>3', '3>1', '2>6', '6>2', '8>4', '9>10', '10>4', '5>8']) expect(moves).toContain(move);
});

test('what no act does is no move: nothing leaves a withdrawal, nothing refuses after reception', () => {
  const moves = pairs();
  expect(moves.filter((move) => move.startsWith('7>'))).toEqual([]);
  expect(moves).not.toContain('2>3');
  expect(moves).not.toContain('1>9');
});
