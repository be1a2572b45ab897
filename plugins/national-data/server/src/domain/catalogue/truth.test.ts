/** Compares our reading with what people read in 30 procedures by hand (shared/data/importer-truth.json). */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readProcedure, type ReadProcedure } from './procedure';
import { readRecords } from './record';

interface Truth {
  readonly code: string;
  readonly time_limits: readonly Record<string, unknown>[];
  readonly fees: readonly Record<string, unknown>[] | null;
  readonly components: readonly { readonly name_starts: string; readonly originals: number; readonly copies: number }[];
  readonly audience: readonly string[];
  readonly competent_agency: string | null;
  readonly result: string;
  readonly conflicts?: readonly { readonly where: string }[];
}

const folder = resolve(__dirname, '../../../../../../../shared/data');
const present = existsSync(folder);
const load = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, name), 'utf8'));

if (!present)
  process.stderr.write(`\nSKIPPED: the importer is not compared with the truth file, ${folder} is missing\n`);

test('the truth file is there in continuous integration', () => {
  if (process.env['CI'] === 'true') expect(present).toBe(true);
});

const truths = present ? (load('importer-truth.json') as readonly Truth[]) : []; // a file made by hand in this shape
const read = new Map<string, ReadProcedure>(
  present
    ? readRecords(load('national-catalogue.json'))
        .map(readProcedure)
        .map((one) => [one.code, one])
    : [],
);
const line = (value: object): string => JSON.stringify(Object.entries(value).sort());
const limits = (list: readonly object[]): string[] =>
  list.map((one) => line('not_fixed' in one ? { not_fixed: true } : one)).sort();
const fees = (list: readonly object[] | null): string[] | null =>
  list
    ?.map((fee) =>
      line(
        'amount' in fee
          ? { amount: fee.amount, currency: 'currency' in fee ? fee.currency : 'VND', extra: 'in_description' in fee }
          : fee,
      ),
    )
    .sort() ?? null;

(present ? describe : describe.skip)('the importer reads what a person reads', () => {
  test.each(truths.map((truth) => [truth.code, truth] as const))('%s', (code, truth) => {
    const mine = read.get(code);
    if (mine === undefined) throw new Error(`${code} is not in the catalogue`);
    expect(limits(mine.timeLimits)).toEqual(limits(truth.time_limits));
    expect(fees(mine.fees)).toEqual(fees(truth.fees));
    expect(mine.components.map(({ name, originals, copies }) => [name, originals, copies])).toEqual(
      truth.components.map(({ name_starts, originals, copies }) => [
        expect.stringContaining(name_starts) as unknown, // Jest's matchers are untyped

        originals,
        copies,
      ]),
    );
    expect(mine.audience).toEqual(truth.audience);
    expect(mine.competentAgency).toBe(truth.competent_agency);
    expect(mine.result).toBe(truth.result);
  });
});
if (!present) test.skip('the truth file is not here', () => undefined);
