/** Measures the reader on the real catalogues and against what people read in 30 procedures by hand (../shared/data). */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readProcedure, type ReadProcedure } from './procedure';
import { readRecords } from './record';
import { figuresOf } from './report';
import { compareWithTruth, readTruth, truthOf, type TruthRecord } from './truth';

const folder = resolve(__dirname, '../../../../../../../shared/data');
const present = existsSync(folder);
const load = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, name), 'utf8'));
const procedures = (name: string): readonly ReadProcedure[] => readRecords(load(name)).map(readProcedure);

if (!present) process.stderr.write(`\nSKIPPED: the importer is not measured, ${folder} is missing\n`);

test('the catalogues and the truth file are there in continuous integration', () => {
  if (process.env['CI'] === 'true') expect(present).toBe(true);
});

const truths = present ? readTruth(load('importer-truth.json')) : [];
const ours = new Map<string, TruthRecord>(
  present ? procedures('national-catalogue.json').map((one) => [one.code, truthOf(one)]) : [],
);

(present ? describe : describe.skip)('the importer reads what a person reads', () => {
  test.each(truths.map((truth) => [truth.code, truth] as const))('%s', (code, truth) => {
    const mine = ours.get(code);
    if (mine === undefined) throw new Error(`${code} is not in the catalogue`);
    expect(compareWithTruth([truth], [mine]).differences).toEqual([]);
    expect(mine.components.map(({ originals, copies }) => [originals, copies])).toEqual(
      truth.components.map(({ originals, copies }) => [originals, copies]),
    );
  });

  test.each(['national-catalogue.json', 'civil-catalogue.json'])('%s is read whole as far as promised', (file) => {
    const share = Object.fromEntries(
      figuresOf(procedures(file)).map(({ attribute, text, whole }) => [attribute, whole / text]),
    );
    expect(share['timeLimits']).toBeGreaterThanOrEqual(0.9);
    expect(share['fees']).toBeGreaterThanOrEqual(0.8);
    expect(share['components']).toBeGreaterThanOrEqual(0.8);
    for (const attribute of ['steps', 'audience', 'agencies']) expect(share[attribute]).toBeGreaterThanOrEqual(0.9);
  });
});
if (!present) test.skip('the shared data is not here', () => undefined);
