/** Every path that the law knows, walked through the HTTP API of a house with a clock of its own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { workflows } from '@motcua/database';
import { legalMoves } from '@motcua/plugin-single-window';
import type { House } from '../../scripts/lib/house.ts';
import { inRoot } from '../../scripts/lib/paths.ts';
import { moveClock, ownHouse } from '../support/house.ts';
import { scenarioDocument } from '../scenarios/document.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { INTERLINKED } from '../scenarios/interlinked.ts';
import { tell } from '../scenarios/run-interlinked.ts';
import { Stage } from '../scenarios/run.ts';
import { isRefusal } from '../scenarios/scenario.ts';
import { STATES } from '../scenarios/states.ts';

const DATABASE = 'scenarios';
const DAY = 86_400_000;
/** A Monday morning in Vietnam, so that no scenario begins on a day off. */
const BEGINNING = new Date('2027-03-01T02:00:00Z');

void describe('scenarios', () => {
  let own: House;
  let stage: Stage;
  let now = BEGINNING;

  before(async () => {
    own = await ownHouse(DATABASE);
    await moveClock(DATABASE, now);
    stage = new Stage(own.url, async (days) => {
      now = new Date(now.getTime() + days * DAY);
      await moveClock(DATABASE, now);
    });
  });
  after(() => own.stop());

  void test('there are at least 100, each with a name of its own', () => {
    assert.ok(SCENARIOS.length >= 100, `only ${SCENARIOS.length}`);
    assert.equal(new Set(SCENARIOS.map(({ id }) => id)).size, SCENARIOS.length);
  });

  void test('docs/scenarios.md is current: npm run docs:scenarios', () => {
    assert.equal(readFileSync(inRoot('docs', 'scenarios.md'), 'utf8'), scenarioDocument(SCENARIOS, INTERLINKED));
  });

  void test('each of the ten statuses is reached, and each that is not an end is left', () => {
    const reached = new Set(SCENARIOS.flatMap(({ then }) => (isRefusal(then) ? [] : [then.status])));
    assert.equal(reached.size, 10);
    const left = new Set(
      SCENARIOS.filter(({ then }) => !isRefusal(then)).map(({ at }) => /\((\d+)\)/.exec(STATES[at].name)?.[1]),
    );
    for (const status of ['1', '2', '3', '4', '5', '6', '8', '9', '10'])
      assert.ok(left.has(status), `status ${status}`);
  });

  for (const scenario of SCENARIOS) void test(`${scenario.id} ${scenario.story}`, () => stage.play(scenario));

  void test('every legal move from one of the ten statuses to another has been made', () => {
    const workflow = workflows.find(({ key }) => key === 'marital-status');
    assert.ok(workflow);
    const legal = legalMoves(workflow);
    const missing = legal.filter(({ from, to }) => !stage.moves.has(`${from}>${to}`));
    console.log(`${legal.length} legal moves between statuses, ${legal.length - missing.length} made by the scenarios`);
    assert.deepEqual(missing, []);
  });

  for (const story of INTERLINKED) void test(`${story.id} ${story.story}`, () => tell(stage, story));

  void test('the chains of all these dossiers verify', async () => {
    const answer = await (
      await stage.officer('quantri')
    ).json<{ broken: readonly unknown[] }>('/api/office/history/verification');
    assert.deepEqual(answer.broken, []);
  });
});
